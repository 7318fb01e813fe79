package org.communique.console.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.console.document.IndexedDocument;
import org.communique.console.feed.FeedStatus;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;

/**
 * Answer to the question why readers see a release, or do not.
 *
 * @param kind in one word
 * @param sentence for people
 * @param advice what to do; null when there is nothing to do
 * @param notes further facts, such as an event on its way or a missing page
 */
record IndexVerdict(Kind kind, String sentence, @Nullable String advice, List<String> notes) {

    private static final String DEAD_LETTERS_ADVICE =
            "Put the cause right, then redrive it on the page of dead letters; it keeps its version, so nothing newer is lost.";

    /** Kind of answer. */
    enum Kind {
        /** Readers see it. */
        VISIBLE("ok", "visible"),
        /** Hidden until a moment. */
        EMBARGO("warn", "embargo"),
        /** Hidden until its publisher or an operator says otherwise. */
        WITHHELD("warn", "withheld"),
        /** Hidden for good, unless its source publishes it again. */
        WITHDRAWN("warn", "withdrawn"),
        /** A stage refused it. */
        DEAD_LETTER("bad", "dead letter"),
        /** A stage has not come to it yet. */
        BEHIND("warn", "on its way"),
        /** The index should have it and does not. */
        MISSING("bad", "missing"),
        /** It is no longer in the topics, and was never indexed. */
        EXPIRED("bad", "no longer kept"),
        /** Nobody has seen it. */
        NEVER_SEEN("idle", "never seen"),
        /** A server does not answer, so the question is open. */
        OPEN("warn", "not known");

        private final String badge;
        private final String word;

        Kind(String badge, String word) {
            this.badge = badge;
            this.word = word;
        }

        /** Returns the look of its badge. */
        public String badge() {
            return badge;
        }

        /** Returns the kind for people. */
        public String word() {
            return word;
        }
    }

    /** Copies the list. */
    IndexVerdict {
        notes = List.copyOf(notes);
    }

    /** Judges a release. */
    static IndexVerdict of(ReleaseTrace trace) {
        var document = trace.known();
        var verdict = document.isPresent() ? indexed(document.get(), trace.now()) : absent(trace);
        return new IndexVerdict(verdict.kind, verdict.sentence, verdict.advice, notes(trace));
    }

    private static IndexVerdict indexed(IndexedDocument document, Instant now) {
        if (IndexedDocument.CANCELED.equals(document.pubStatus())) {
            return withdrawn(document);
        }
        if (IndexedDocument.WITHHELD.equals(document.pubStatus())) {
            return of(
                    Kind.WITHHELD,
                    "It is in the index and hidden from readers: withheld, because %s."
                            .formatted(reason(document.withholdingReason())),
                    "A new revision of its publisher is judged anew; an operator lets it out with POST /releases/%s/release of ingest."
                            .formatted(document.id()));
        }
        var embargo = document.embargoedUntil();
        if (embargo != null && embargo.isAfter(now)) {
            return of(
                    Kind.EMBARGO,
                    "It is in the index and hidden from readers until its embargo ends at %s, in %s; nobody has to do anything then."
                            .formatted(embargo, Durations.text(rounded(Duration.between(now, embargo)))),
                    null);
        }
        return of(Kind.VISIBLE, "Readers of the index see it, in revision %d.".formatted(document.revision()), null);
    }

    private static Duration rounded(Duration duration) {
        return duration.toHours() > 0
                ? Duration.ofMinutes(duration.toMinutes())
                : Duration.ofSeconds(Math.max(1, duration.toSeconds()));
    }

    private static IndexVerdict withdrawn(IndexedDocument document) {
        var sign = switch (String.valueOf(document.withdrawalReason())) {
            case "requested" -> "somebody asked for it (DELETE /releases of ingest)";
            case "tombstone" -> "its feed has a deleted-entry for it";
            case "page-gone" -> "its article page answered 410, twice";
            default -> "its source withdrew it";
        };
        return of(
                Kind.WITHDRAWN,
                "It was withdrawn at %s: %s. Its text left the index; the record stays, hidden, so that no late older write brings it back."
                        .formatted(document.observed(), sign),
                "It returns when its source publishes it again.");
    }

    private static String reason(@Nullable String given) {
        return given == null || given.isBlank() ? "its source holds it back" : given;
    }

    /** Goes through the stages in their order; the first one that has not passed it on is the answer. */
    private static IndexVerdict absent(ReleaseTrace trace) {
        var dead = trace.deadNewest();
        if (!dead.isEmpty()) {
            return deadLetter(dead.getLast());
        }
        var raw = trace.raw().orElse(ReleaseTrace.EventSearch.NONE).record();
        var enriched = trace.enriched().orElse(ReleaseTrace.EventSearch.NONE).record();
        var waiting = waiting("enrich", raw, trace.enrich().value())
                .filter(_ -> enriched == null)
                .or(() -> waiting("publish", enriched, trace.publish().value()));
        if (waiting.isPresent()) {
            return waiting.get();
        }
        return open(trace).orElseGet(() -> lost(trace, raw, enriched));
    }

    private static IndexVerdict deadLetter(DeadRecord letter) {
        var stage = letter.topic().startsWith("releases.raw") ? "Enrich" : "Publish";
        return of(
                Kind.DEAD_LETTER,
                "%s refused it at %s: %s. It is a dead letter in %s, partition %d, offset %d."
                        .formatted(
                                stage,
                                letter.died(),
                                letter.reason(),
                                letter.topic(),
                                letter.partition(),
                                letter.offset()),
                DEAD_LETTERS_ADVICE);
    }

    private static Optional<IndexVerdict> waiting(
            String stage, @Nullable EventRecord record, ReleaseTrace.@Nullable StageProgress progress) {
        if (record == null || progress == null || !progress.isBefore(record)) {
            return Optional.empty();
        }
        long records = progress.recordsTo(record);
        return Optional.of(of(
                Kind.BEHIND,
                "%s has not come to it yet: it is in %s, partition %d, offset %d, and %s is %d %s before it."
                        .formatted(
                                capital(stage),
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                stage,
                                records,
                                records == 1 ? "record" : "records"),
                "It comes by itself; the pipeline page says whether %s is paused or how fast it is.".formatted(stage)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Optional<IndexVerdict> open(ReleaseTrace trace) {
        var silent = new ArrayList<String>();
        if (!trace.document().reached()) {
            silent.add(trace.document().reason());
        }
        if (!trace.emitted().reached()) {
            silent.add(trace.emitted().reason());
        }
        for (var search : List.of(trace.raw(), trace.enriched(), trace.dead())) {
            if (!search.reached() && !silent.contains(search.reason())) {
                silent.add(search.reason());
            }
        }
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(of(
                        Kind.OPEN,
                        "It cannot be said whether readers see it: %s.".formatted(String.join("; ", silent)),
                        "Load the page again when it answers."));
    }

    private static IndexVerdict lost(ReleaseTrace trace, @Nullable EventRecord raw, @Nullable EventRecord enriched) {
        if (enriched != null) {
            return of(
                    Kind.MISSING,
                    "Publish has passed it, and the index lacks it: it is in releases.enriched, partition %d, offset %d."
                            .formatted(enriched.partition(), enriched.offset()),
                    "An index that was lost or replaced is filled by a rebuild: ./run rebuild.");
        }
        if (trace.last().isEmpty()) {
            return of(
                    Kind.NEVER_SEEN,
                    "No feed and no push ever had a release of this id; it is in no topic and not in the index.",
                    "Look for it by its URL: that says which feed should have it.");
        }
        if (raw == null) {
            return of(
                    Kind.EXPIRED,
                    "Ingest emitted it at %s; its record is no longer found in releases.raw, and the index has no document of it."
                            .formatted(trace.newest().map(Instant::toString).orElse("an unknown time")),
                    "releases.raw keeps 30 days. Push it again, or let its feed show it with a change.");
        }
        return of(
                Kind.MISSING,
                "Enrich has passed it (%s, partition %d, offset %d), and neither releases.enriched nor the dead letters that were read have it."
                        .formatted(raw.topic(), raw.partition(), raw.offset()),
                "Look at the topic releases.raw-dlt from that time on, and at the log of enrich.");
    }

    private static List<String> notes(ReleaseTrace trace) {
        var notes = new ArrayList<String>();
        pending(trace).ifPresent(notes::add);
        superseded(trace).ifPresent(notes::add);
        missingPage(trace).ifPresent(notes::add);
        trace.known()
                .map(IndexedDocument::nearDuplicateOf)
                .ifPresent(earliest -> notes.add(
                        "It nearly repeats an earlier release; readers may leave such ones out of a search."));
        trace.known()
                .ifPresent(document -> document.provenance().stream()
                        .filter(step -> step.skipped() != null)
                        .forEach(step ->
                                notes.add("The step %s was skipped: %s".formatted(step.step(), step.skipped()))));
        return notes;
    }

    /** A newer event than the document, and where it is. */
    private static Optional<String> pending(ReleaseTrace trace) {
        if (!trace.isStale()) {
            return Optional.empty();
        }
        var where = absent(trace);
        return Optional.of("A newer event (revision %d, observed at %s) is not in the index yet. %s"
                .formatted(
                        trace.last().map(EmittedState::revision).orElse(0),
                        trace.newest().map(Instant::toString).orElse(""),
                        where.kind == Kind.MISSING || where.kind == Kind.EXPIRED ? "" : where.sentence)
                .strip());
    }

    private static Optional<String> superseded(ReleaseTrace trace) {
        var document = trace.known();
        if (document.isEmpty()) {
            return Optional.empty();
        }
        long older = trace.dead().orElse(new ReleaseTrace.DeadSearch(List.of(), true)).records().stream()
                .filter(letter -> letter.observed() != null
                        && letter.observed().isBefore(document.get().observed()))
                .count();
        return older == 0
                ? Optional.empty()
                : Optional.of("%d older %s of it %s dead: superseded by revision %d, which is in the index."
                        .formatted(
                                older,
                                older == 1 ? "event" : "events",
                                older == 1 ? "is" : "are",
                                document.get().revision()));
    }

    private static Optional<String> missingPage(ReleaseTrace trace) {
        var raw = trace.raw().orElse(ReleaseTrace.EventSearch.NONE).record();
        boolean wanted = trace.feed()
                .orElse(Optional.empty())
                .map(FeedStatus::articlePages)
                .orElse(false);
        boolean hasUrl = trace.known().map(IndexedDocument::url).isPresent()
                || trace.last().map(EmittedState::url).isPresent();
        if (raw == null || raw.withdrawal() || raw.page() > 0 || !wanted || !hasUrl) {
            return Optional.empty();
        }
        return Optional.of(
                "Its article page is missing in its record: it could not be fetched (robots.txt, an error, its size) when it was polled,"
                        + " so only the text of the feed counts (%d characters).".formatted(raw.text()));
    }

    private static IndexVerdict of(Kind kind, String sentence, @Nullable String advice) {
        return new IndexVerdict(kind, sentence, advice, List.of());
    }
}
