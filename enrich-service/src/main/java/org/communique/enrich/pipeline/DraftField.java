package org.communique.enrich.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.communique.contracts.tag.DocumentProblem;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Identifier;
import org.communique.contracts.tag.Kind;
import org.communique.contracts.tag.Place;
import org.communique.contracts.tag.Quote;
import org.communique.contracts.tag.Summary;
import org.communique.contracts.tag.Topic;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.extract.SourcedValue;

/**
 * Field of a draft, added at most once, by one step.
 *
 * @param name as in the JSON of the enriched release
 * @param inRelease whether it is part of the enriched release, or only one step's help to another
 * @param <T> type of its values
 */
@SuppressWarnings("UnusedTypeParameter") // StepResult and Draft hold to it.
public record DraftField<T>(String name, boolean inRelease) {

    /** Everything read in the page and the text, for the steps that decide. */
    public static final DraftField<ExtractedContent> READING = new DraftField<>("reading", false);

    /** The main text, repeated paragraphs included, and its place. */
    public static final DraftField<SourcedValue<String>> WHOLE = new DraftField<>("whole", false);

    /** The analysed part of the body: all of it, except of a book. */
    public static final DraftField<String> ANALYSED = new DraftField<>("analysed", false);

    /** See {@link org.communique.contracts.event.Text#headline()}. */
    public static final DraftField<String> HEADLINE = new DraftField<>("headline");

    /** See {@link org.communique.contracts.event.Text#lead()}. */
    public static final DraftField<String> LEAD = new DraftField<>("lead");

    /** See {@link org.communique.contracts.event.Text#body()}. */
    public static final DraftField<String> BODY = new DraftField<>("body");

    /** See {@link org.communique.contracts.event.Text#language()}. */
    public static final DraftField<String> LANGUAGE = new DraftField<>("language");

    /** See {@link org.communique.contracts.event.Text#languageTag()}. */
    public static final DraftField<String> LANGUAGE_TAG = new DraftField<>("languageTag");

    /** See {@link org.communique.contracts.event.Text#languageConfidence()}. */
    public static final DraftField<Double> LANGUAGE_CONFIDENCE = new DraftField<>("languageConfidence");

    /** See {@link org.communique.contracts.event.Text#wordCount()}. */
    public static final DraftField<Integer> WORD_COUNT = new DraftField<>("wordCount");

    /** See {@link org.communique.contracts.event.Text#readingMinutes()}. */
    public static final DraftField<Integer> READING_MINUTES = new DraftField<>("readingMinutes");

    /** See {@link org.communique.contracts.event.PageNotes#author()}. */
    public static final DraftField<String> AUTHOR = new DraftField<>("author");

    /** See {@link org.communique.contracts.event.PageNotes#image()}. */
    public static final DraftField<URI> IMAGE = new DraftField<>("image");

    /** See {@link org.communique.contracts.event.PageNotes#canonicalUrl()}. */
    public static final DraftField<URI> CANONICAL_URL = new DraftField<>("canonicalUrl");

    /** See {@link org.communique.contracts.event.SimilarityKeys#contentHash()}. */
    public static final DraftField<String> CONTENT_HASH = new DraftField<>("contentHash");

    /** See {@link org.communique.contracts.event.SimilarityKeys#signature()}. */
    public static final DraftField<List<String>> SIGNATURE = new DraftField<>("signature");

    /** See {@link org.communique.contracts.release.Dates#published()}. */
    public static final DraftField<Instant> PUBLISHED = new DraftField<>("published");

    /** See {@link org.communique.contracts.release.Dates#updated()}. */
    public static final DraftField<Instant> UPDATED = new DraftField<>("updated");

    /** See {@link org.communique.contracts.release.Dates#embargoedUntil()}. */
    public static final DraftField<Embargo> EMBARGOED_UNTIL = new DraftField<>("embargoedUntil");

    /** See {@link org.communique.contracts.event.EnrichedRelease#withholdingReason()}. */
    public static final DraftField<String> WITHHELD_BECAUSE = new DraftField<>("withholdingReason");

    /** See {@link org.communique.contracts.tag.Tags#topics()}. */
    public static final DraftField<List<Topic>> TOPICS = new DraftField<>("topics");

    /** See {@link org.communique.contracts.tag.Tags#people()}. */
    public static final DraftField<List<Entity>> PEOPLE = new DraftField<>("people");

    /** See {@link org.communique.contracts.tag.Tags#organisations()}. */
    public static final DraftField<List<Entity>> ORGANISATIONS = new DraftField<>("organisations");

    /** See {@link org.communique.contracts.tag.Tags#places()}. */
    public static final DraftField<List<Place>> PLACES = new DraftField<>("places");

    /** See {@link org.communique.contracts.tag.Tags#countries()}. */
    public static final DraftField<List<String>> COUNTRIES = new DraftField<>("countries");

    /** See {@link org.communique.contracts.tag.Tags#keyphrases()}. */
    public static final DraftField<List<String>> KEYPHRASES = new DraftField<>("keyphrases");

    /** See {@link org.communique.contracts.event.EnrichedRelease#summary()}. */
    public static final DraftField<Summary> SUMMARY = new DraftField<>("summary");

    /** See {@link org.communique.contracts.event.ReleaseParts#dateline()}. */
    public static final DraftField<Dateline> DATELINE = new DraftField<>("dateline");

    /** See {@link org.communique.contracts.event.ReleaseParts#authors()}. */
    public static final DraftField<List<String>> AUTHORS = new DraftField<>("authors");

    /** See {@link org.communique.contracts.event.ReleaseParts#contacts()}. */
    public static final DraftField<List<Contact>> CONTACTS = new DraftField<>("contacts");

    /** See {@link org.communique.contracts.event.ReleaseParts#boilerplate()}. */
    public static final DraftField<String> BOILERPLATE = new DraftField<>("boilerplate");

    /** See {@link org.communique.contracts.event.ReleaseParts#issuer()}. */
    public static final DraftField<String> ISSUER = new DraftField<>("issuer");

    /** See {@link org.communique.contracts.event.ReleaseParts#kind()}. */
    public static final DraftField<Kind> KIND = new DraftField<>("kind");

    /** See {@link org.communique.contracts.event.ReleaseParts#identifiers()}. */
    public static final DraftField<List<Identifier>> IDENTIFIERS = new DraftField<>("identifiers");

    /** See {@link org.communique.contracts.event.ReleaseParts#quotes()}. */
    public static final DraftField<List<Quote>> QUOTES = new DraftField<>("quotes");

    /** See {@link org.communique.contracts.event.ReleaseParts#problems()}. */
    public static final DraftField<List<DocumentProblem>> PROBLEMS = new DraftField<>("problems");

    private DraftField(String name) {
        this(name, true);
    }
}
