package org.communique.enrich.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.event.PageNotes;
import org.communique.contracts.release.Dates;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.text.date.EmbargoNotice;
import org.jspecify.annotations.Nullable;

/**
 * Cleaned content of a page or a text, not yet merged with the fields given by the source.
 *
 * @param headline one line; null when none was found
 * @param description the page's own abstract, one line; null when it has none
 * @param body paragraphs, separated by a blank line; blank when there is no text
 * @param language as declared by the page, BCP 47; null when undeclared
 * @param dates found in the content; of embargoes only machine-readable ones
 * @param embargoNotices embargoes written for people
 * @param notes further metadata of the page
 * @param authors named by page or text
 * @param parts taken off the body
 * @param sources of the fields; none for fields known beforehand
 */
public record ExtractedContent(
        @Nullable String headline,
        @Nullable String description,
        String body,
        @Nullable String language,
        Dates dates,
        List<EmbargoNotice> embargoNotices,
        PageNotes notes,
        List<String> authors,
        SeparatedParts parts,
        Map<ContentField, From> sources) {

    /** Content of a release without page or text. */
    public static final ExtractedContent EMPTY = new ExtractedContent(
            null, null, "", null, Dates.UNKNOWN, List.of(), PageNotes.NONE, List.of(), SeparatedParts.NONE, Map.of());

    /** Copies list and map, without the sources of absent fields. */
    public ExtractedContent {
        var present = new HashMap<>(sources);
        present.keySet().removeIf(field -> !has(field, headline, description, language, dates, notes));
        sources = Map.copyOf(present);
        embargoNotices = List.copyOf(embargoNotices);
        authors = List.copyOf(authors);
    }

    /** Returns the content of a plain text. */
    public static ExtractedContent ofText(
            @Nullable String headline,
            String body,
            Dates dates,
            List<EmbargoNotice> embargoNotices,
            SeparatedParts parts,
            Map<ContentField, From> sources) {
        return new ExtractedContent(
                headline, null, body, null, dates, embargoNotices, PageNotes.NONE, List.of(), parts, sources);
    }

    /** Returns a field with its source; empty when it is absent, or was known beforehand. */
    public <T> Optional<SourcedValue<T>> sourced(ContentField field, @Nullable T value) {
        return Optional.ofNullable(sources.get(field)).flatMap(from -> SourcedValue.of(from, value));
    }

    /**
     * Fills absent fields from other content; takes the longer body, this one's when they are as long, and the embargo
     * notices of both.
     */
    public ExtractedContent orElse(ExtractedContent other) {
        var both = new HashMap<>(other.sources);
        both.putAll(sources);
        return new ExtractedContent(
                headline != null ? headline : other.headline,
                description != null ? description : other.description,
                body.length() >= other.body.length() ? body : other.body,
                language != null ? language : other.language,
                dates.orElse(other.dates),
                Stream.concat(embargoNotices.stream(), other.embargoNotices.stream())
                        .distinct()
                        .toList(),
                notes.orElse(other.notes),
                authors.isEmpty() ? other.authors : authors,
                body.length() >= other.body.length() ? parts.orElse(other.parts) : other.parts.orElse(parts),
                both);
    }

    private static boolean has(
            ContentField field,
            @Nullable String headline,
            @Nullable String description,
            @Nullable String language,
            Dates dates,
            PageNotes notes) {
        return switch (field) {
            case HEADLINE -> headline != null;
            case DESCRIPTION -> description != null;
            case LANGUAGE -> language != null;
            case PUBLISHED -> dates.published() != null;
            case UPDATED -> dates.updated() != null;
            case EMBARGOED_UNTIL -> dates.embargoedUntil() != null;
            case AUTHOR -> notes.author() != null;
            case IMAGE -> notes.image() != null;
            case CANONICAL_URL -> notes.canonicalUrl() != null;
        };
    }
}
