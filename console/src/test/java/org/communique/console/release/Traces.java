package org.communique.console.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.console.document.IndexedDocument;
import org.communique.console.document.SampleReleases;
import org.communique.console.feed.FeedStatus;
import org.communique.console.remote.Answer;
import org.communique.contracts.release.Version;

/** Builder of traces: of a release that ingest emitted, found nowhere else, all servers answering. */
final class Traces {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Answer<Optional<IndexedDocument>> document = new Answer.Reached<>(Optional.empty());
    private Answer<Optional<EmittedState>> emitted =
            new Answer.Reached<>(Optional.of(state(SampleReleases.OBSERVED, 1)));
    private Answer<Optional<FeedStatus>> feed = new Answer.Reached<>(Optional.empty());
    private Answer<ReleaseTrace.EventSearch> raw = new Answer.Reached<>(ReleaseTrace.EventSearch.NONE);
    private Answer<ReleaseTrace.EventSearch> enriched = new Answer.Reached<>(ReleaseTrace.EventSearch.NONE);
    private Answer<ReleaseTrace.DeadSearch> dead = new Answer.Reached<>(new ReleaseTrace.DeadSearch(List.of(), true));
    private Answer<ReleaseTrace.StageProgress> enrich = new Answer.Reached<>(new ReleaseTrace.StageProgress(1000));
    private Answer<ReleaseTrace.StageProgress> publish = new Answer.Reached<>(new ReleaseTrace.StageProgress(1000));

    static Traces emitted() {
        return new Traces();
    }

    static EmittedState state(Instant observed, int revision) {
        return new EmittedState(
                SampleReleases.ID,
                revision,
                Version.observedAt(observed).value(),
                "rivers.example",
                "0123456789abcdef0123",
                null,
                "https://rivers.example/news/1",
                null,
                null);
    }

    Traces never() {
        emitted = new Answer.Reached<>(Optional.empty());
        return this;
    }

    Traces emittedAt(Instant observed, int revision) {
        emitted = new Answer.Reached<>(Optional.of(state(observed, revision)));
        return this;
    }

    Traces indexed(IndexedDocument release) {
        document = new Answer.Reached<>(Optional.of(release));
        return this;
    }

    Traces withoutElasticsearch() {
        document = new Answer.Unreachable<>("Elasticsearch: connection refused");
        return this;
    }

    Traces withoutKafka() {
        raw = new Answer.Unreachable<>("Kafka: no answer");
        enriched = new Answer.Unreachable<>("Kafka: no answer");
        dead = new Answer.Unreachable<>("Kafka: no answer");
        return this;
    }

    Traces raw(long offset, int page) {
        raw = new Answer.Reached<>(new ReleaseTrace.EventSearch(record("releases.raw", offset, page), true));
        return this;
    }

    Traces enriched(long offset) {
        enriched = new Answer.Reached<>(new ReleaseTrace.EventSearch(record("releases.enriched", offset, 0), true));
        return this;
    }

    Traces dead(Instant observed) {
        var letter = new DeadRecord("releases.raw-dlt", 2, 7, NOW, "no-text: the release has no text", observed, 41);
        dead = new Answer.Reached<>(new ReleaseTrace.DeadSearch(List.of(letter), true));
        return this;
    }

    Traces enrichAt(long committed) {
        enrich = new Answer.Reached<>(new ReleaseTrace.StageProgress(committed));
        return this;
    }

    Traces publishAt(long committed) {
        publish = new Answer.Reached<>(new ReleaseTrace.StageProgress(committed));
        return this;
    }

    Traces feed(FeedStatus status) {
        feed = new Answer.Reached<>(Optional.of(status));
        return this;
    }

    ReleaseTrace trace() {
        return new ReleaseTrace(SampleReleases.ID, document, emitted, feed, raw, enriched, dead, enrich, publish, NOW);
    }

    private static EventRecord record(String topic, long offset, int page) {
        return new EventRecord(
                topic, 2, offset, SampleReleases.OBSERVED, SampleReleases.OBSERVED, 1200, false, page, 80);
    }
}
