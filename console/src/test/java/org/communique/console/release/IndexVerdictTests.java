package org.communique.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.communique.console.document.SampleReleases;
import org.communique.console.feed.SampleFeeds;
import org.communique.console.release.IndexVerdict.Kind;
import org.junit.jupiter.api.Test;

class IndexVerdictTests {

    @Test
    void usableDocumentIsVisible() {
        assertThat(of(Traces.emitted().indexed(SampleReleases.with("revision", 2)))
                        .sentence())
                .isEqualTo("Readers of the index see it, in revision 2.");
    }

    @Test
    void runningEmbargoSaysItsEnd() {
        var verdict = of(Traces.emitted().indexed(SampleReleases.with("embargoedUntil", "2026-03-01T12:30:00Z")));

        assertThat(verdict.kind()).isEqualTo(Kind.EMBARGO);
        assertThat(verdict.sentence()).contains("until its embargo ends at 2026-03-01T12:30:00Z");
    }

    @Test
    void endedEmbargoIsVisible() {
        assertThat(of(Traces.emitted().indexed(SampleReleases.with("embargoedUntil", "2026-03-01T09:30:00Z")))
                        .kind())
                .isEqualTo(Kind.VISIBLE);
    }

    @Test
    void withheldReleaseHasItsReason() {
        var fields = SampleReleases.fields();
        fields.put("pubStatus", "withheld");
        fields.put("withholdingReason", "embargo 'until further notice'");

        var verdict = of(Traces.emitted().indexed(SampleReleases.of(fields)));

        assertThat(verdict.kind()).isEqualTo(Kind.WITHHELD);
        assertThat(verdict.sentence()).contains("embargo 'until further notice'");
    }

    @Test
    void withdrawalSaysItsSign() {
        var verdict = of(Traces.emitted()
                .indexed(SampleReleases.of(Map.of(
                        "id",
                        SampleReleases.ID,
                        "revision",
                        1,
                        "version",
                        1_772_446_530_125_000L,
                        "source",
                        "rivers.example",
                        "pubStatus",
                        "canceled",
                        "withdrawalReason",
                        "page-gone"))));

        assertThat(verdict.kind()).isEqualTo(Kind.WITHDRAWN);
        assertThat(verdict.sentence()).contains("410");
    }

    @Test
    void deadLetterSaysWhoRefusedItAndWhy() {
        var verdict = of(Traces.emitted().raw(41, 100).dead(SampleReleases.OBSERVED));

        assertThat(verdict.kind()).isEqualTo(Kind.DEAD_LETTER);
        assertThat(verdict.sentence())
                .startsWith("Enrich refused it at 2026-03-01T10:00:00Z: no-text: the release has no text.");
    }

    @Test
    void recordBeforeWhichEnrichStandsIsOnItsWay() {
        var verdict = of(Traces.emitted().raw(41, 100).enrichAt(30));

        assertThat(verdict.kind()).isEqualTo(Kind.BEHIND);
        assertThat(verdict.sentence())
                .isEqualTo("Enrich has not come to it yet: it is in releases.raw, partition 2, offset 41,"
                        + " and enrich is 12 records before it.");
    }

    @Test
    void recordBeforeWhichPublishStandsIsOnItsWay() {
        var verdict = of(Traces.emitted().raw(41, 100).enriched(9).publishAt(9));

        assertThat(verdict.kind()).isEqualTo(Kind.BEHIND);
        assertThat(verdict.sentence()).startsWith("Publish has not come to it yet");
    }

    @Test
    void stageThatNeverCommittedIsBehind() {
        assertThat(of(Traces.emitted().raw(0, 100).enrichAt(-1)).kind()).isEqualTo(Kind.BEHIND);
    }

    @Test
    void publishedRecordThatTheIndexLacksWantsARebuild() {
        var verdict = of(Traces.emitted().raw(41, 100).enriched(9));

        assertThat(verdict.kind()).isEqualTo(Kind.MISSING);
        assertThat(verdict.advice()).contains("rebuild");
    }

    @Test
    void releaseBeyondTheRetentionIsNoLongerKept() {
        assertThat(of(Traces.emitted()).kind()).isEqualTo(Kind.EXPIRED);
    }

    @Test
    void unknownIdWasNeverSeen() {
        var trace = Traces.emitted().never();

        assertThat(of(trace).kind()).isEqualTo(Kind.NEVER_SEEN);
        assertThat(trace.trace().isUnknown()).isTrue();
    }

    @Test
    void silentServersLeaveTheQuestionOpen() {
        var verdict = of(Traces.emitted().withoutElasticsearch().withoutKafka());

        assertThat(verdict.kind()).isEqualTo(Kind.OPEN);
        assertThat(verdict.sentence()).contains("Elasticsearch: connection refused; Kafka: no answer");
    }

    @Test
    void visibleReleaseNeedsNoKafka() {
        assertThat(of(Traces.emitted()
                                .indexed(SampleReleases.with("revision", 1))
                                .withoutKafka())
                        .kind())
                .isEqualTo(Kind.VISIBLE);
    }

    @Test
    void newerEventOnItsWayIsNoted() {
        var verdict = of(Traces.emitted()
                .emittedAt(SampleReleases.OBSERVED.plusSeconds(60), 2)
                .indexed(SampleReleases.with("revision", 1))
                .raw(41, 100)
                .enrichAt(41));

        assertThat(verdict.kind()).isEqualTo(Kind.VISIBLE);
        assertThat(verdict.notes())
                .singleElement()
                .asString()
                .startsWith("A newer event (revision 2, observed at 2026-03-01T09:01:05Z) is not in the index yet."
                        + " Enrich has not come to it yet");
    }

    @Test
    void olderDeadLetterIsSuperseded() {
        var verdict = of(Traces.emitted()
                .indexed(SampleReleases.with("revision", 2))
                .dead(SampleReleases.OBSERVED.minusSeconds(60)));

        assertThat(verdict.kind()).isEqualTo(Kind.VISIBLE);
        assertThat(verdict.notes())
                .containsExactly("1 older event of it is dead: superseded by revision 2, which is in the index.");
    }

    @Test
    void missingPageIsNotedWhereThePageIsWanted() {
        var trace = Traces.emitted().indexed(SampleReleases.with("revision", 1)).raw(41, 0);

        assertThat(of(trace).notes()).isEmpty();
        assertThat(of(trace.feed(SampleFeeds.healthy())).notes())
                .singleElement()
                .asString()
                .startsWith("Its article page is missing");
    }

    @Test
    void skippedStepIsNoted() {
        var release = SampleReleases.with(
                "provenance", List.of(Map.of("step", "people", "version", 3, "skipped", "it took longer than 2 s")));

        assertThat(of(Traces.emitted().indexed(release)).notes())
                .containsExactly("The step people was skipped: it took longer than 2 s");
    }

    private static IndexVerdict of(Traces traces) {
        return IndexVerdict.of(traces.trace());
    }
}
