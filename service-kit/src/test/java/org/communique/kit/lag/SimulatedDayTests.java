package org.communique.kit.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A simulated day of a stage, second by second: quiet nights, bursts of polls, batches with pauses, rebalances, restarts
 * and short outages of the index.
 */
class SimulatedDayTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final int DAY = 24 * 60 * 60;
    private static final int INTERVAL = 15;
    private static final int WINDOW = 180;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void dayWithoutAFaultHasNoAlarm(long seed) {
        var stage = new SimulatedStage(seed);
        for (int second = 0; second < DAY; second++) {
            stage.tick(second);
        }

        assertThat(stage.alarms).isEmpty();
        assertThat(stage.consumed).as("releases of the day").isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyFaultIsFoundWithinAWindowAndEndsWithIt(long seed) {
        assertThat(verdictsAround(seed, stage -> stage.members = 0, stage -> stage.members = 2))
                .containsExactly(LagVerdict.STOPPED, LagVerdict.OK);
        assertThat(verdictsAround(seed, stage -> stage.paused = true, stage -> stage.paused = false))
                .containsExactly(LagVerdict.STALLED, LagVerdict.OK);
        assertThat(verdictsAround(seed, stage -> stage.perSecond = 2, stage -> stage.perSecond = 50))
                .containsExactly(LagVerdict.GROWING, LagVerdict.OK);
    }

    /** Returns the verdict a window and two measurements after the begin of a fault at noon, and after its end. */
    private static List<LagVerdict> verdictsAround(long seed, Change begin, Change end) {
        var stage = new SimulatedStage(seed);
        stage.faultless = true;
        stage.steady = 5;
        var verdicts = new ArrayList<LagVerdict>();
        int begins = DAY / 2;
        int found = begins + WINDOW + 2 * INTERVAL + 30;
        int over = found + 4 * WINDOW;
        for (int second = 0; second <= over; second++) {
            if (second == begins) {
                begin.of(stage);
            }
            stage.tick(second);
            if (second == found) {
                verdicts.add(stage.window.verdict());
                end.of(stage);
            }
        }
        verdicts.add(stage.window.verdict());
        return verdicts;
    }

    private interface Change {
        void of(SimulatedStage stage);
    }

    /** Records and consumers of a topic with three partitions. */
    private static final class SimulatedStage {

        private static final int PARTITIONS = 3;

        private final Random random;
        private final List<Deque<Instant>> waiting = new ArrayList<>();
        private final long[] committed = new long[PARTITIONS];
        private final LagWindow window = new LagWindow(Duration.ofSeconds(WINDOW));
        private final List<String> alarms = new ArrayList<>();
        private long consumed;
        private int members = 2;
        private boolean paused;
        private boolean faultless;
        private int steady;
        private int perSecond = 50;
        private int idleUntil;

        SimulatedStage(long seed) {
            random = new Random(seed);
            for (int i = 0; i < PARTITIONS; i++) {
                waiting.add(new ArrayDeque<>());
            }
        }

        void tick(int second) {
            var now = MIDNIGHT.plusSeconds(second);
            produce(second, now);
            if (!faultless) {
                disturb(second);
            }
            if (second >= idleUntil && !paused && members > 0) {
                consume();
            }
            if (second % INTERVAL == 0) {
                measure(now);
            }
        }

        /** A trickle by the time of day, and the releases of one poll at once. */
        private void produce(int second, Instant now) {
            int hour = second / 3600;
            double rate = steady > 0 ? steady : hour >= 8 && hour < 19 ? 0.3 : 0.02;
            int number = (int) rate + (random.nextDouble() < rate % 1 ? 1 : 0);
            if (random.nextInt(1_800) == 0) {
                number += random.nextInt(300);
            }
            for (int i = 0; i < number; i++) {
                waiting.get(random.nextInt(PARTITIONS)).add(now);
            }
        }

        /** A batch that waits for a slow record, a rebalance, a restart, an outage of the index. */
        private void disturb(int second) {
            if (random.nextInt(120) == 0) {
                idleUntil = second + random.nextInt(20);
            }
            if (random.nextInt(3_600) == 0) {
                idleUntil = second + 15 + random.nextInt(75);
            }
        }

        private void consume() {
            for (int left = perSecond; left > 0; left--) {
                int fullest = 0;
                for (int i = 1; i < PARTITIONS; i++) {
                    fullest = waiting.get(i).size() > waiting.get(fullest).size() ? i : fullest;
                }
                if (waiting.get(fullest).poll() == null) {
                    return;
                }
                committed[fullest]++;
                consumed++;
            }
        }

        private void measure(Instant now) {
            var partitions = new ArrayList<PartitionLag>();
            for (int i = 0; i < PARTITIONS; i++) {
                var queue = waiting.get(i);
                partitions.add(new PartitionLag(
                        i, committed[i], committed[i] + queue.size(), queue.size(), true, queue.peek()));
            }
            window.add(new GroupLag("enrich", "releases.raw", now, members, partitions));
            if (window.verdict() != LagVerdict.OK) {
                alarms.add("%s at %s".formatted(window.verdict(), now));
            }
        }
    }
}
