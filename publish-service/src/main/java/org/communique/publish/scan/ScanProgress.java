package org.communique.publish.scan;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a replay has got. Counted in offsets, so what compaction and transactions left as gaps counts too.
 *
 * @param done what lies behind
 * @param total all there was when it was last looked at
 */
public record ScanProgress(long done, long total) {

    /** At the beginning of what is not known yet. */
    public static final ScanProgress NONE = new ScanProgress(0, 0);

    /** In whole percent; 100 only at the end. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
    }

    /** How long the rest will take if it goes on as it went so far; empty where nothing was done yet. */
    public Optional<Duration> remaining(Duration elapsed) {
        return done == 0
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis((long) ((double) elapsed.toMillis() / done * Math.max(0, total - done))));
    }
}
