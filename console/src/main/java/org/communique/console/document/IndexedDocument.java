package org.communique.console.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communique.contracts.release.Version;
import org.jspecify.annotations.Nullable;

/**
 * Document of the index, as far as it is shown. Fields that a request left out, and those of later versions, are not
 * missed.
 *
 * @param id of the release
 * @param revision counted for people
 * @param version ordered for machines
 * @param source the publisher
 * @param feed id of the feed; null when it was pushed
 * @param url its page; null when it has none
 * @param headline null when it is withdrawn
 * @param pubStatus usable, withheld or canceled
 * @param nearDuplicateOf id of the earliest release with nearly the same words; null without one
 * @param provenance step of each field; empty when not asked for
 * @param observation of this revision; null in documents of former versions
 * @param revisions events of the release, the oldest first; empty in documents of former versions
 * @param rawRecord record of {@code releases.raw} that it was made of; null in documents of former versions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IndexedDocument(
        String id,
        int revision,
        long version,
        String source,
        @Nullable String feed,
        @Nullable String guid,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String lead,
        @Nullable String body,
        @Nullable String summary,
        @Nullable String summaryOrigin,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant embargoedUntil,
        @Nullable String pubStatus,
        @Nullable String withholdingReason,
        @Nullable String withdrawalReason,
        List<Tag> topics,
        List<Tag> people,
        List<Tag> organisations,
        List<Tag> places,
        List<String> countries,
        List<String> keyphrases,
        @Nullable Integer wordCount,
        @Nullable Integer readingMinutes,
        @Nullable String author,
        @Nullable String image,
        @Nullable String nearDuplicateOf,
        List<Step> provenance,
        @Nullable Observation observation,
        List<Event> revisions,
        @Nullable RawRecord rawRecord) {

    /** Publishing status of a withdrawn release (IPTC ninjs). */
    public static final String CANCELED = "canceled";

    /** Publishing status of a release that is held back. */
    public static final String WITHHELD = "withheld";

    /**
     * Topic, person, organisation or place.
     *
     * @param code of a topic; null otherwise
     * @param country of a place, ISO 3166-1 alpha-2; null where uncertain
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tag(
            @Nullable String code, String name, @Nullable String country) {}

    /**
     * Addition of an enrichment step.
     *
     * @param field null when the step was skipped
     * @param skipped the reason for people; null otherwise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(
            @Nullable String field,
            String step,
            int version,
            @Nullable String from,
            @Nullable String skipped) {}

    /** Sign by which ingest saw the revision: {@code poll}, {@code push}, {@code recheck} or {@code operator}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Observation(String by, @Nullable Instant at) {}

    /**
     * Event of a release.
     *
     * @param version in {@code releases.raw}
     * @param changed such as {@code new}, {@code text}, {@code page}
     * @param partition of its record in {@code releases.raw}; null where unknown
     * @param offset null where unknown
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Event(
            int revision,
            long version,
            List<String> changed,
            @Nullable Integer partition,
            @Nullable Long offset) {

        /** Replaces a missing list by an empty one. */
        @SuppressWarnings("NullAway") // as read from a document
        public Event {
            changed = listOf(changed);
        }

        /** Returns the time of the observation. */
        public Instant observed() {
            return new Version(version).observed();
        }
    }

    /** Record of {@code releases.raw}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RawRecord(int partition, long offset) {}

    /** Replaces missing lists by empty ones. */
    @SuppressWarnings("NullAway") // as read from a document, or from a part of it
    public IndexedDocument {
        topics = listOf(topics);
        people = listOf(people);
        organisations = listOf(organisations);
        places = listOf(places);
        countries = listOf(countries);
        keyphrases = listOf(keyphrases);
        provenance = listOf(provenance);
        revisions = listOf(revisions);
    }

    private static <T> List<T> listOf(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Returns the time of the observation of this revision. */
    public Instant observed() {
        return new Version(version).observed();
    }

    /** Returns the first time at which a reader of the alias may have seen this version. */
    public Instant visibleSince() {
        var observed = observed();
        return embargoedUntil != null && embargoedUntil.isAfter(observed) ? embargoedUntil : observed;
    }

    /** Returns the publication by the source, else the observation. */
    public Instant publishedOrObserved() {
        return published != null ? published : observed();
    }

    /** Returns the headline, else words in its place: a withdrawn release has none. */
    public String title() {
        return headline != null && !headline.isBlank() ? headline : "(no headline)";
    }

    /** Returns the page of the release, where that can be a link: http or https. */
    public Optional<String> link() {
        return Optional.ofNullable(url).filter(IndexedDocument::isWeb);
    }

    /** Returns the picture, where it is http or https. */
    public Optional<String> picture() {
        return Optional.ofNullable(image).filter(IndexedDocument::isWeb);
    }

    /** Returns the paragraphs of the body. */
    public List<String> paragraphs() {
        return body == null
                ? List.of()
                : body.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static boolean isWeb(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
