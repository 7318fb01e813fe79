package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.step.Steps;
import org.communique.enrich.worker.StepTimes;
import org.communique.enrich.worker.WorkerSettings;
import org.communique.enrich.worker.Workers;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.deadletter.VersionsAheadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class RecordEnricherTests {

    private static final List<EnrichmentStep> STEPS = Steps.all();

    static {
        // The first release takes as long as a slow one.
        new EnrichmentPipeline(STEPS).enrich(Releases.anyRelease());
    }

    private final WorkerSettings settings =
            new WorkerSettings(2, Duration.ofSeconds(2), Duration.ofSeconds(2), DataSize.ofMegabytes(2), 4);
    private final FailingStep trouble = new FailingStep("trouble", true);
    private final FailingStep optional = new FailingStep("translation", false);
    private final RecordEnricher enricher = new RecordEnricher(
            pipeline(),
            new RepeatedParagraphs(),
            new JsonMapper(),
            new Workers(settings, place -> {}),
            settings,
            new StepTimes(new SimpleMeterRegistry()),
            new VersionSettings(Duration.ofDays(1), true));

    @Test
    void recordThatTakesTooLongOnceIsEnrichedByItsSecondTry() {
        trouble.first("slow", RecordEnricherTests::untilInterrupted);

        assertThat(enricher.enrichAll(records("slow")))
                .extracting(RecordOutcome::tag)
                .containsExactly("enriched");
        assertThat(trouble.tries).containsExactly("slow", "slow");
    }

    @Test
    void recordThatRunsOutOfMemoryOnceIsEnrichedByItsSecondTry() {
        trouble.first("large", () -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(enricher.enrichAll(records("large")))
                .extracting(RecordOutcome::tag)
                .containsExactly("enriched");
    }

    @Test
    void recordThatTakesTooLongTwiceIsADeadLetterWithThePlace() {
        trouble.first("slow", RecordEnricherTests::untilInterrupted);
        trouble.first("slow", RecordEnricherTests::untilInterrupted);

        var outcome = enricher.enrichAll(records("slow")).getFirst();

        assertThat(outcome.tag()).isEqualTo("failed");
        assertThat(outcome.reason()).isEqualTo("step trouble: not done (expected: within 2 s)");
    }

    @Test
    void recordThatOverflowsTheStackTwiceIsADeadLetterWithoutClassNames() {
        trouble.first("deep", RecordEnricherTests::overflow);
        trouble.first("deep", RecordEnricherTests::overflow);

        assertThat(enricher.enrichAll(records("deep")).getFirst().reason()).isEqualTo("step trouble: stack overflow");
    }

    @Test
    void exceptionNeedsNoSecondTry() {
        trouble.first("bad", () -> {
            throw new IllegalStateException("x");
        });

        assertThat(enricher.enrichAll(records("good", "bad", "fine")))
                .extracting(RecordOutcome::tag)
                .containsExactly("enriched", "failed", "enriched");
        assertThat(trouble.tries).containsOnlyOnce("bad");
    }

    @Test
    void optionalStepThatThrowsIsSkippedInTheFirstTry() {
        optional.first("bad", () -> {
            throw new IllegalStateException("HTTP status 503");
        });

        var outcomes = enricher.enrichAll(records("good", "bad", "fine"));

        assertThat(skipped(outcomes.get(1))).containsExactly(Provenance.skipped("translation", 1, "HTTP status 503"));
        assertThat(skipped(outcomes.get(0))).isEmpty();
        assertThat(skipped(outcomes.get(2))).isEmpty();
    }

    @Test
    void optionalStepThatHangsOnceIsTriedAgain() {
        optional.first("slow", RecordEnricherTests::untilInterrupted);

        assertThat(skipped(enricher.enrichAll(records("slow")).getFirst())).isEmpty();
        assertThat(optional.tries).containsExactly("slow", "slow");
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheMachine")
    void optionalStepThatFailsTwoTriesIsSkippedWithTheOptionalOnesBehindIt(Runnable fault, String reason) {
        optional.first("slow", fault);
        optional.first("slow", fault);

        var outcome = enricher.enrichAll(records("slow")).getFirst();

        assertThat(skipped(outcome))
                .extracting(Provenance::step, Provenance::skipped)
                .containsExactly(tuple("translation", reason), tuple("problems", reason));
        assertThat(optional.tries).containsExactly("slow", "slow");
    }

    static List<Object[]> faultsOfTheMachine() {
        Runnable hangs = RecordEnricherTests::untilInterrupted;
        Runnable exhaustsTheHeap = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        return List.of(
                new Object[] {hangs, "step translation: not done (expected: within 2 s)"},
                new Object[] {exhaustsTheHeap, "step translation: Java heap space"});
    }

    @Test
    void recordOfManyThatDeservesTheWholeMachineSplitsItsBatch() {
        trouble.first("slow", RecordEnricherTests::untilInterrupted);

        assertThatExceptionOfType(SplitBatchException.class)
                .isThrownBy(() -> enricher.enrichAll(records("good", "slow", "fine")))
                .withMessage("step trouble: not done (expected: within 2 s)")
                .satisfies(split -> assertThat(split.records()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:15:30.125Z, enriched",
        "2026-03-01T10:15:30.124Z, unreadable",
        "1969-12-31T23:59:59.999Z, enriched"
    })
    void versionMoreThanADayAheadOfItsRecordIsADeadLetter(Instant written, String outcome) {
        var outcomes = enricher.enrichAll(List.of(written(written, Releases.anyRelease())));

        assertThat(outcomes).extracting(RecordOutcome::tag).containsExactly(outcome);
    }

    @Test
    void versionThatIsAheadIsToldWithBothTimes() {
        var written = Instant.parse("2026-02-01T00:00:00Z");

        assertThat(enricher.enrichAll(List.of(written(written, Releases.anyRelease())))
                        .getFirst()
                        .reason())
                .endsWith(", observed 2026-03-02T10:15:30.125Z"
                        + " (expected: at most 1 d after 2026-02-01T00:00:00Z, the time of its record)");
    }

    @Test
    void whenMostVersionsAreAheadNothingIsWritten() {
        var batch = IntStream.range(0, 20)
                .mapToObj(i -> written(Instant.parse("2026-02-01T00:00:00Z"), Releases.releaseNamed("r" + i)))
                .toList();

        assertThatExceptionOfType(VersionsAheadException.class)
                .isThrownBy(() -> enricher.enrichAll(batch))
                .withMessageStartingWith("versions of 20 of the last 20 records are too far ahead");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"org.example.other", "org.communique.release.enriched.v1"})
    void typeThatIsNotOfThisTopicIsADeadLetter(String type) {
        var record = Enrichers.record(Releases.anyRelease());
        record.headers().remove(CloudEvents.TYPE);
        if (type != null) {
            record.headers().add(CloudEvents.TYPE, Wire.utf8(type));
        }

        assertThat(enricher.enrichAll(List.of(record)).getFirst().reason())
                .isEqualTo("header ce_type: %s (expected: %s or %s)"
                        .formatted(
                                type == null ? "missing" : "'%s'".formatted(type),
                                EventType.RAW_RELEASE.wireName(),
                                EventType.WITHDRAWAL.wireName()));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... names) {
        return Arrays.stream(names)
                .map(name -> Enrichers.record(Releases.releaseNamed(name)))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> written(Instant time, RawRelease release) {
        var sent = Wire.record(release);
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** Failing steps at the beginning, and before the last step. */
    private EnrichmentPipeline pipeline() {
        var steps = new ArrayList<>(STEPS);
        steps.addFirst(trouble);
        steps.add(steps.size() - 1, optional);
        return new EnrichmentPipeline(steps);
    }

    private static List<Provenance> skipped(RecordOutcome outcome) {
        return ((RecordOutcome.Enriched) outcome)
                .release().provenance().stream()
                        .filter(one -> one.skipped() != null)
                        .toList();
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void overflow() {
        throw new StackOverflowError();
    }

    /** Step that fails for some releases, by their guid. */
    private static final class FailingStep implements EnrichmentStep {

        private final String name;
        private final boolean required;
        private final List<String> tries = Collections.synchronizedList(new ArrayList<>());
        private final List<String> guids = Collections.synchronizedList(new ArrayList<>());
        private final List<Runnable> faults = Collections.synchronizedList(new ArrayList<>());

        FailingStep(String name, boolean required) {
            this.name = name;
            this.required = required;
        }

        /** The next try of a release fails. */
        void first(String guid, Runnable fault) {
            guids.add(guid);
            faults.add(fault);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isRequired() {
            return required;
        }

        @Override
        public StepResult enrich(Draft draft) {
            var guid = String.valueOf(draft.raw().origin().guid());
            tries.add(guid);
            int next = guids.indexOf(guid);
            if (next >= 0) {
                guids.remove(next);
                faults.remove(next).run();
            }
            return StepResult.nothing();
        }
    }
}
