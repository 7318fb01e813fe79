package org.communique.kit.deadletter;

import java.util.List;

/**
 * Brake on dead letters for versions ahead of their records. A few are somebody's wrong records; when most are, a
 * clock is wrong, and the whole topic would become dead letters. Thread-safe.
 */
public final class VersionBrake {

    private static final int WINDOW = 100;

    /** Fewer never pause: on a quiet system one bad record is all there is. */
    private static final int LEAST = 10;

    private final boolean enabled;
    /** Of the last records, weighted to at most {@link #WINDOW}. */
    private double records;

    private double ahead;

    /** @param settings whether it is enabled */
    public VersionBrake(VersionSettings settings) {
        enabled = settings.pauseWhenAhead();
    }

    /**
     * Checks a batch before its dead letters are written.
     *
     * @param size number of its records
     * @param refusals of records with versions ahead
     * @throws VersionsAheadException when most of the last records, these among them, have such versions
     */
    public synchronized void check(int size, List<String> refusals) {
        double all = records + size;
        double bad = ahead + refusals.size();
        if (enabled && !refusals.isEmpty() && bad >= LEAST && bad > all / 2) {
            throw new VersionsAheadException(
                    ("versions of %.0f of the last %.0f records are too far ahead of their Kafka timestamps (expected: of"
                                    + " few); set the clocks right of the machines that observe, enrich and run Kafka; raise"
                                    + " communique.versions.max-ahead when the versions are right, or set"
                                    + " communique.versions.pause-when-ahead=false to make dead letters of these records;"
                                    + " first: %s")
                            .formatted(bad, all, refusals.getFirst()));
        }
    }

    /** Takes a written batch into account. */
    public synchronized void written(int size, int refused) {
        records += size;
        ahead += refused;
        if (records > WINDOW) {
            ahead *= WINDOW / records;
            records = WINDOW;
        }
    }
}
