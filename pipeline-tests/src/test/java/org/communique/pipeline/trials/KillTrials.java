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
 * Two instances of ingest share out the feeds of eight publishers, and one blow after the other falls on one of them,
 * as soon as every publisher was heard of again after the last one. Not part of the tests: {@code ./run trials 50}.
 */
class KillTrials {

    private static final int COUNT = Integer.getInteger("trials.count", 10);
    private static final long SEED = Long.getLong("trials.seed", System.nanoTime() % 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_LULL_MILLIS = 1_500;
    /** Of so many zombies, one at least wakes up with something to say: a poll of its feeds begins every 50 ms. */
    private static final int ENOUGH_ZOMBIES = 8;

    private final Random chance = new Random(SEED);
    private final Presses presses = new Presses(new Random(SEED));
    private final String broker = TestServers.kafka();
    private final List<IngestInstance> instances = new ArrayList<>();
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
    private final List<String> zombiesRefused = new ArrayList<>();
    private int zombies;

    @AfterEach
    void close() {
        instances.forEach(IngestInstance::kill);
        presses.close();
    }

    @Test
    void everythingThatWasPublishedIsToldOnceWhateverBefallsTheInstances() throws Exception {
        System.out.printf("trials: %d, seed %d%n", COUNT, SEED);
        startInstances();
        try (var _ = new Listener(broker, told -> presses.told(told.headline()))) {
            presses.start();
            await("the first releases", presses.mark()::isPassed);
            for (int number = 1; number <= COUNT; number++) {
                suffer(number);
            }
            presses.rest();
            await("everything", presses::allTold);
            await("both instances", () -> instances.stream().allMatch(IngestInstance::isReady));
            Blow.pass(Blow.SESSION);
        }
        account();
    }

    private void startInstances() {
        instances.add(new IngestInstance("first", settings()));
        await("the first instance", instances.getFirst()::isReady);
        presses.all().forEach(this::name);
        instances.add(new IngestInstance("second", settings()));
        await("the second instance", instances.getLast()::isReady);
    }

    private void suffer(int number) {
        var victim = instances.get(chance.nextInt(instances.size()));
        var blow = Blow.any(chance);
        Blow.pass(Duration.ofMillis(chance.nextInt(LONGEST_LULL_MILLIS)));
        long began = System.nanoTime();
        int refusedBefore = blow == Blow.KILL ? 0 : victim.refusals().size();
        blow.strike(victim, chance, this::awaitProgress);
        awaitProgress();
        blows.merge(blow, 1, Integer::sum);
        var refused = victim.refusals().stream().skip(refusedBefore).toList();
        if (blow == Blow.TRANCE) {
            zombies++;
            zombiesRefused.addAll(refused);
        }
        System.out.printf(
                "%3d %-6s %-6s all go on after %.1f s, refused %s%n",
                number, blow, victim, (System.nanoTime() - began) / 1e9, refused);
    }

    private void awaitProgress() {
        await("every publisher heard of again", presses.mark()::isPassed);
    }

    private void account() {
        var told = new Topics(broker)
                .records(KafkaTopic.RELEASES_RAW).stream().map(Told::of).toList();
        var account = Account.of(presses.printed(), told);
        System.out.printf(
                "seed %d, %s: %d states of items published, %d told, %d lost, %d repeated; %d zombies, of whose transactions %d were refused%n",
                SEED,
                blows,
                account.printed(),
                told.size(),
                account.lost().size(),
                account.repeated().size(),
                zombies,
                zombiesRefused.size());
        assertThat(account.lost()).as("lost").isEmpty();
        assertThat(account.repeated()).as("repeated").isEmpty();
        assertThat(account.strange()).as("never printed").isEmpty();
        assertThat(account.misnumbered()).as("misnumbered").isEmpty();
        // That nothing of it was committed is in the account: all of it had been told by others before they woke up.
        if (zombies >= ENOUGH_ZOMBIES) {
            assertThat(zombiesRefused)
                    .as("what zombies tried and was refused, not just late")
                    .anyMatch(outcome -> !outcome.contains("Timeout"));
        }
    }

    private void name(Press press) {
        var answer = Http.post(
                instances.getFirst().uri("/feeds"),
                "application/json",
                "{\"url\": \"%s\", \"source\": \"%s\"}".formatted(press.feed(), press.source()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private List<String> settings() {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.kafka.consumer.properties.session.timeout.ms=" + Blow.SESSION.toMillis(),
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500",
                "--spring.kafka.producer.properties.transaction.timeout.ms=" + Blow.TRANSACTION.toMillis(),
                "--communique.fetch.allow=127.0.0.0/8",
                "--communique.fetch.spacing=0s",
                "--communique.poll.interval=200ms",
                "--communique.poll.max-interval=200ms",
                "--communique.poll.longest-backoff=1s");
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
