package org.communique.pipeline.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.pipeline.Http;
import org.communique.pipeline.Topics;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random faults, one after the other, in two instances of ingest with the feeds of eight publishers; the next fault
 * waits until releases of every publisher have come through again. Not part of the tests: {@code ./run trials 50}.
 */
class KillTrials {

    private static final int COUNT = Integer.getInteger("trials.count", 10);
    private static final long SEED = Long.getLong("trials.seed", System.nanoTime() % 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MAX_MILLIS_BETWEEN_FAULTS = 1_500;
    /** Of so many zombies, one at least resumes with something to write: a poll of its feeds begins every 50 ms. */
    private static final int ENOUGH_ZOMBIES = 8;

    private final Random chance = new Random(SEED);
    private final TestPublishers publishers = new TestPublishers(new Random(SEED));
    private final String broker = TestServers.kafka();
    private final List<IngestInstance> instances = new ArrayList<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final List<String> zombiesRefused = new ArrayList<>();
    private int zombies;

    @AfterEach
    void close() {
        instances.forEach(IngestInstance::kill);
        publishers.close();
    }

    @Test
    void everyPublishedStateIsEmittedOnceDespiteFaults() throws Exception {
        System.out.printf("trials: %d, seed %d%n", COUNT, SEED);
        startInstances();
        try (var _ = new CommittedReader(broker, emitted -> publishers.emitted(emitted.headline()))) {
            publishers.start();
            await("the first releases", publishers.mark()::isPassed);
            for (int number = 1; number <= COUNT; number++) {
                injectFault(number);
            }
            publishers.stop();
            await("everything", publishers::allEmitted);
            await("both instances", () -> instances.stream().allMatch(IngestInstance::isReady));
            Fault.pass(Fault.SESSION);
        }
        reconcile();
    }

    private void startInstances() {
        instances.add(new IngestInstance("first", settings()));
        await("the first instance", instances.getFirst()::isReady);
        publishers.all().forEach(this::register);
        instances.add(new IngestInstance("second", settings()));
        await("the second instance", instances.getLast()::isReady);
    }

    private void injectFault(int number) {
        var victim = instances.get(chance.nextInt(instances.size()));
        var fault = Fault.any(chance);
        Fault.pass(Duration.ofMillis(chance.nextInt(MAX_MILLIS_BETWEEN_FAULTS)));
        long began = System.nanoTime();
        int refusedBefore = fault == Fault.KILL ? 0 : victim.refusals().size();
        fault.inject(victim, chance, this::awaitProgress);
        awaitProgress();
        faults.merge(fault, 1, Integer::sum);
        var refused = victim.refusals().stream().skip(refusedBefore).toList();
        if (fault == Fault.LONG_PAUSE) {
            zombies++;
            zombiesRefused.addAll(refused);
        }
        System.out.printf(
                "%3d %-11s %-6s all continue after %.1f s, refused %s%n",
                number, fault, victim, (System.nanoTime() - began) / 1e9, refused);
    }

    private void awaitProgress() {
        await("releases of every publisher", publishers.mark()::isPassed);
    }

    private void reconcile() {
        var emitted = new Topics(broker)
                .records(KafkaTopic.RELEASES_RAW).stream()
                        .map(EmittedRelease::of)
                        .toList();
        var result = Reconciliation.of(publishers.published(), emitted);
        System.out.printf(
                "seed %d, %s: %d states of items published, %d emitted, %d lost, %d repeated; %d zombies with %d refused transactions%n",
                SEED,
                faults,
                result.published(),
                emitted.size(),
                result.lost().size(),
                result.repeated().size(),
                zombies,
                zombiesRefused.size());
        assertThat(result.lost()).as("lost").isEmpty();
        assertThat(result.repeated()).as("repeated").isEmpty();
        assertThat(result.unknown()).as("unknown").isEmpty();
        assertThat(result.misnumbered()).as("misnumbered").isEmpty();
        // Nothing of it was committed, see lost and repeated: others had emitted all of it before the zombies resumed.
        if (zombies >= ENOUGH_ZOMBIES) {
            assertThat(zombiesRefused)
                    .as("refused transactions of zombies, not just late ones")
                    .anyMatch(outcome -> !outcome.contains("Timeout"));
        }
    }

    private void register(TestPublisher publisher) {
        var answer = Http.post(
                instances.getFirst().uri("/feeds"),
                "application/json",
                "{\"url\": \"%s\", \"source\": \"%s\"}".formatted(publisher.feed(), publisher.source()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private List<String> settings() {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.kafka.consumer.properties.session.timeout.ms=" + Fault.SESSION.toMillis(),
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500",
                "--spring.kafka.producer.properties.transaction.timeout.ms=" + Fault.TRANSACTION.toMillis(),
                "--communique.ingest.fetch.allow=127.0.0.0/8",
                "--communique.ingest.fetch.min-delay=0s",
                "--communique.ingest.poll.interval=200ms",
                "--communique.ingest.poll.max-interval=200ms",
                "--communique.ingest.poll.max-backoff=1s");
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
