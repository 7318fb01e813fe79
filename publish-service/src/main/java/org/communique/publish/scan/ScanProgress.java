package org.communique.publish.scan;

import java.time.Duration;
import java.util.Optional;

/**
 * Progress of a scan in offsets: gaps left by compaction and transactions count too.
 *
 * @param done the offsets passed
 * @param total the offsets up to the end, as last seen
 */
public record ScanProgress(long done, long total) {

    /** Progress of a scan not begun. */
    public static final ScanProgress NONE = new ScanProgress(0, 0);

    /** Returns whole percent; 100 only at the end. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
    }

    /** Returns the time for the rest at the pace so far; empty before any progress. */
    public Optional<Duration> remaining(Duration elapsed) {
        return done == 0
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis((long) ((double) elapsed.toMillis() / done * Math.max(0, total - done))));
    }
}
