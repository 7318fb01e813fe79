package org.communique.enrich.draft;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Place;
import org.communique.contracts.tag.Summary;
import org.communique.contracts.tag.Topic;
import org.communique.enrich.reading.Found;
import org.communique.enrich.reading.Reading;

/**
 * Something that a step may add to a release. Each is added at most once, by one step.
 *
 * @param name as in the JSON of the enriched release
 * @param inRelease whether it is part of the enriched release, or only one step's help to another
 */
@SuppressWarnings("UnusedTypeParameter") // Says what values the field takes; Additions and Draft hold to it.
public record Field<T>(String name, boolean inRelease) {

    /** What could be read in the page and the text, for the steps that decide. */
    public static final Field<Reading> READING = new Field<>("reading", false);

    /** The main text with what its source repeats in every release, and where it was found. */
    public static final Field<Found<String>> WHOLE = new Field<>("whole", false);

    /** As much of the body as is analysed: all of it, except of a book. */
    public static final Field<String> ANALYSED = new Field<>("analysed", false);

    /** See {@link org.communique.contracts.event.Text#headline()}. */
    public static final Field<String> HEADLINE = new Field<>("headline");

    /** See {@link org.communique.contracts.event.Text#lead()}. */
    public static final Field<String> LEAD = new Field<>("lead");

    /** See {@link org.communique.contracts.event.Text#body()}. */
    public static final Field<String> BODY = new Field<>("body");

    /** See {@link org.communique.contracts.event.Text#language()}. */
    public static final Field<String> LANGUAGE = new Field<>("language");

    /** See {@link org.communique.contracts.event.Text#languageConfidence()}. */
    public static final Field<Double> LANGUAGE_CONFIDENCE = new Field<>("languageConfidence");

    /** See {@link org.communique.contracts.event.Text#wordCount()}. */
    public static final Field<Integer> WORD_COUNT = new Field<>("wordCount");

    /** See {@link org.communique.contracts.event.Text#readingMinutes()}. */
    public static final Field<Integer> READING_MINUTES = new Field<>("readingMinutes");

    /** See {@link org.communique.contracts.event.PageNotes#author()}. */
    public static final Field<String> AUTHOR = new Field<>("author");

    /** See {@link org.communique.contracts.event.PageNotes#image()}. */
    public static final Field<URI> IMAGE = new Field<>("image");

    /** See {@link org.communique.contracts.event.PageNotes#canonicalUrl()}. */
    public static final Field<URI> CANONICAL_URL = new Field<>("canonicalUrl");

    /** See {@link org.communique.contracts.event.Likeness#contentHash()}. */
    public static final Field<String> CONTENT_HASH = new Field<>("contentHash");

    /** See {@link org.communique.contracts.event.Likeness#signature()}. */
    public static final Field<List<String>> SIGNATURE = new Field<>("signature");

    /** See {@link org.communique.contracts.release.Dates#published()}. */
    public static final Field<Instant> PUBLISHED = new Field<>("published");

    /** See {@link org.communique.contracts.release.Dates#updated()}. */
    public static final Field<Instant> UPDATED = new Field<>("updated");

    /** See {@link org.communique.contracts.release.Dates#embargoedUntil()}. */
    public static final Field<Embargo> EMBARGOED_UNTIL = new Field<>("embargoedUntil");

    /** See {@link org.communique.contracts.event.EnrichedRelease#withheldBecause()}. */
    public static final Field<String> WITHHELD_BECAUSE = new Field<>("withheldBecause");

    /** See {@link org.communique.contracts.tag.Tags#topics()}. */
    public static final Field<List<Topic>> TOPICS = new Field<>("topics");

    /** See {@link org.communique.contracts.tag.Tags#people()}. */
    public static final Field<List<Entity>> PEOPLE = new Field<>("people");

    /** See {@link org.communique.contracts.tag.Tags#organisations()}. */
    public static final Field<List<Entity>> ORGANISATIONS = new Field<>("organisations");

    /** See {@link org.communique.contracts.tag.Tags#places()}. */
    public static final Field<List<Place>> PLACES = new Field<>("places");

    /** See {@link org.communique.contracts.tag.Tags#countries()}. */
    public static final Field<List<String>> COUNTRIES = new Field<>("countries");

    /** See {@link org.communique.contracts.tag.Tags#keyphrases()}. */
    public static final Field<List<String>> KEYPHRASES = new Field<>("keyphrases");

    /** See {@link org.communique.contracts.event.EnrichedRelease#summary()}. */
    public static final Field<Summary> SUMMARY = new Field<>("summary");

    private Field(String name) {
        this(name, true);
    }
}
