package org.communique.console.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.console.document.IndexedDocument;
import org.communique.console.feed.FeedStatus;
import org.communique.console.remote.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the servers know of a release, each with its own reason where it does not answer.
 *
 * @param id of the release
 * @param document in the index, hidden or not
 * @param emitted state in ingest
 * @param feed of the release; empty when it was pushed
 * @param raw record of the newest event in {@code releases.raw}
 * @param enriched record of the newest event in {@code releases.enriched}
 * @param dead dead letters of both stages since the first known event
 * @param enrich how far enrich is in the partition of the raw record
 * @param publish how far publish is in the partition of the enriched record
 * @param now time of the questions
 */
record ReleaseTrace(
        String id,
        Answer<Optional<IndexedDocument>> document,
        Answer<Optional<EmittedState>> emitted,
        Answer<Optional<FeedStatus>> feed,
        Answer<EventSearch> raw,
        Answer<EventSearch> enriched,
        Answer<DeadSearch> dead,
        Answer<StageProgress> enrich,
        Answer<StageProgress> publish,
        Instant now) {

    /**
     * Outcome of a search for an event in a topic.
     *
     * @param record null when it is not there
     * @param whole whether everything since its time was read; else it may be further on
     */
    record EventSearch(@Nullable EventRecord record, boolean whole) {

        /** Outcome without a time to search from. */
        static final EventSearch NONE = new EventSearch(null, true);
    }

    /**
     * Outcome of a search for dead letters.
     *
     * @param records the oldest first
     * @param whole whether all dead letters since the event were read
     */
    record DeadSearch(List<DeadRecord> records, boolean whole) {

        /** Copies the list. */
        DeadSearch {
            records = List.copyOf(records);
        }
    }

    /**
     * Progress of a stage in one partition.
     *
     * @param committed offset of its next record; -1 when it never committed one
     */
    record StageProgress(long committed) {

        /** Progress where there is no record to compare with. */
        static final StageProgress UNKNOWN = new StageProgress(-1);

        /** Whether a record is still to be processed. */
        boolean isBefore(EventRecord record) {
            return committed <= record.offset();
        }

        /** Returns the records before this one, itself included; markers of transactions count. */
        long recordsTo(EventRecord record) {
            return record.offset() - Math.max(0, committed) + 1;
        }
    }

    /** Returns the document; empty also when Elasticsearch does not answer. */
    public Optional<IndexedDocument> known() {
        return document.orElse(Optional.empty());
    }

    /** Returns the state in ingest; empty also when ingest does not answer. */
    public Optional<EmittedState> last() {
        return emitted.orElse(Optional.empty());
    }

    /** Returns the time of the newest event; empty when nobody knows one. */
    Optional<Instant> newest() {
        var indexed = known().map(IndexedDocument::observed);
        var told = last().map(EmittedState::observed);
        return indexed.isPresent() && told.isPresent()
                ? Optional.of(indexed.get().isAfter(told.get()) ? indexed.get() : told.get())
                : indexed.or(() -> told);
    }

    /** Returns the newest revision; 0 when nobody knows one. */
    public int revision() {
        return Math.max(
                known().map(IndexedDocument::revision).orElse(0),
                last().map(EmittedState::revision).orElse(0));
    }

    /** Whether the index lacks the newest event. */
    boolean isStale() {
        var indexed = known().map(IndexedDocument::observed);
        var told = last().map(EmittedState::observed);
        return indexed.isPresent() && told.isPresent() && told.get().isAfter(indexed.get());
    }

    /** Returns dead letters of the newest event. */
    List<DeadRecord> deadNewest() {
        var time = newest();
        return dead.orElse(new DeadSearch(List.of(), false)).records().stream()
                .filter(letter -> time.isEmpty()
                        || letter.observed() == null
                        || !letter.observed().isBefore(time.get()))
                .toList();
    }

    /** Returns the source of the release; empty when nobody knows it. */
    public String source() {
        return known().map(IndexedDocument::source)
                .or(() -> last().map(EmittedState::source))
                .orElse("");
    }

    /** Returns the headline, else the URL or the id. */
    public String title() {
        return known().flatMap(release -> Optional.ofNullable(release.headline()))
                .or(() -> last().flatMap(state -> Optional.ofNullable(state.url())))
                .orElse(id);
    }

    /** Returns whether nobody has a trace of it, and everybody who could have one answered. */
    boolean isUnknown() {
        return document.reached()
                && emitted.reached()
                && known().isEmpty()
                && last().isEmpty()
                && dead.orElse(new DeadSearch(List.of(), true)).records().isEmpty();
    }
}
