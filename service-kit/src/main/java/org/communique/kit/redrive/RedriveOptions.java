package org.communique.kit.redrive;

/**
 * Options of a redrive.
 *
 * @param ratePerSecond largest number of dead letters a second, over all instances
 * @param force also those that were redriven as often as they may be
 * @param stopAfter number of dead letters refused again at which it stops, when they are more than half; 0 for never
 */
public record RedriveOptions(int ratePerSecond, boolean force, int stopAfter) {

    /** Number of redrives of a dead letter without force. */
    public static final int MOST_REDRIVES = 3;

    /** Options when none are given. */
    public static final RedriveOptions DEFAULT = new RedriveOptions(50, false, 20);

    private static final int HIGHEST_RATE = 1_000;

    /** @throws IllegalArgumentException when a number is out of range; the message is for people */
    public RedriveOptions {
        if (ratePerSecond < 1 || ratePerSecond > HIGHEST_RATE) {
            throw new IllegalArgumentException(
                    "ratePerSecond: %d (expected: 1 to %d)".formatted(ratePerSecond, HIGHEST_RATE));
        }
        if (stopAfter < 0) {
            throw new IllegalArgumentException("stopAfter: %d (expected: >= 0)".formatted(stopAfter));
        }
    }
}
