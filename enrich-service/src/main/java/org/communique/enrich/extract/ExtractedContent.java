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
 * What a page or a text says of itself, cleaned. Nothing is decided yet: the source may have said better.
 *
 * @param headline one line; null when none was found
 * @param description the page's own abstract, one line; null when it has none
 * @param body paragraphs, separated by a blank line; blank when there is no text
 * @param language as the page declares it, BCP 47; null when it does not
 * @param dates as far as they are written there; of embargoes those for machines alone
 * @param embargoNotices the others
 * @param notes what the page says beside its words
 * @param origins where each of these was found; none for what was known before
 */
public record ExtractedContent(
        @Nullable String headline,
        @Nullable String description,
        String body,
        @Nullable String language,
        Dates dates,
        List<EmbargoNotice> embargoNotices,
        PageNotes notes,
        Map<ContentField, From> origins) {

    /** There is nothing to read. */
    public static final ExtractedContent NOTHING =
            new ExtractedContent(null, null, "", null, Dates.UNKNOWN, List.of(), PageNotes.NONE, Map.of());

    /** Copies list and map, without the origins of what is not there. */
    public ExtractedContent {
        var ofWhatIsThere = new HashMap<>(origins);
        ofWhatIsThere.keySet().removeIf(trait -> !has(trait, headline, description, language, dates, notes));
        origins = Map.copyOf(ofWhatIsThere);
        embargoNotices = List.copyOf(embargoNotices);
    }

    /** The text says all that is known. */
    public static ExtractedContent ofText(
            @Nullable String headline,
            String body,
            Dates dates,
            List<EmbargoNotice> embargoNotices,
            Map<ContentField, From> origins) {
        return new ExtractedContent(headline, null, body, null, dates, embargoNotices, PageNotes.NONE, origins);
    }

    /** A trait of this reading and where it was found; empty when there is none, or it was known before. */
    public <T> Optional<SourcedValue<T>> found(ContentField trait, @Nullable T value) {
        return Optional.ofNullable(origins.get(trait)).flatMap(from -> SourcedValue.in(from, value));
    }

    /**
     * This reading with what only another one has; the body of the longer one, this one's when they are as long; the
     * embargo notices of both.
     */
    public ExtractedContent orElse(ExtractedContent other) {
        var both = new HashMap<>(other.origins);
        both.putAll(origins);
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
                both);
    }

    private static boolean has(
            ContentField trait,
            @Nullable String headline,
            @Nullable String description,
            @Nullable String language,
            Dates dates,
            PageNotes notes) {
        return switch (trait) {
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
