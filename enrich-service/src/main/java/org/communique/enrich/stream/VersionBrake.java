package org.communique.enrich.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Brake on dead letters for versions that are ahead of their Kafka timestamps. A few are somebody's wrong records; when most
 * are, a clock is wrong, and the whole topic would become dead letters. For one thread.
 */
final class VersionBrake {

    private static final int WINDOW = 50;
    private static final int LEAST = 10;

    private final boolean enabled;
    private Deque<Boolean> last = new ArrayDeque<>();

    VersionBrake(boolean enabled) {
        this.enabled = enabled;
    }

    /**
     * Takes a batch into account.
     *
     * @throws BrakeException when most of the last records have such versions; the batch is not taken into account then
     */
    void check(List<RecordOutcome> outcomes) {
        var window = new ArrayDeque<>(last);
        outcomes.forEach(outcome -> {
            window.addLast(isAhead(outcome));
            if (window.size() > WINDOW) {
                window.removeFirst();
            }
        });
        long ahead = window.stream().filter(one -> one).count();
        if (enabled && ahead >= LEAST && ahead * 2 > window.size()) {
            throw new BrakeException(
                    "versions of %d of the last %d records are more than a day ahead of their Kafka timestamps (expected: of few); look at the clocks of ingest and of Kafka; communique.enrich.version-brake=false makes dead letters of these records"
                            .formatted(ahead, window.size()));
        }
        last = window;
    }

    private static boolean isAhead(RecordOutcome outcome) {
        return outcome instanceof RecordOutcome.Unreadable unreadable
                && unreadable.why() instanceof VersionAheadException;
    }
}
