package org.communique.publish.publishing;

import java.util.List;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.publish.trouble.TransientFailure;

/**
 * Tells records with a version from the future, which are dead letters, from a clock that is wrong: when most of the
 * records are like that, it is not the records. Thread-safe.
 */
final class Clocks {

    /** So many of the last records are looked at. */
    private static final int REMEMBERED = 100;

    /** Fewer never stop publishing: on a quiet system the one bad record is all there is. */
    private static final int LEAST = 10;

    private final boolean pause;
    /** Of the last records, weighted so that there are at most {@link #REMEMBERED}. */
    private double records;

    private double ahead;

    /** @param pause whether to stop when most are ahead */
    Clocks(boolean pause) {
        this.pause = pause;
    }

    /**
     * Stops before most of the records become dead letters.
     *
     * @param size how many records the batch has
     * @param letters those of its records that are ahead
     * @throws TransientFailure when they are most of the last ones
     */
    synchronized void require(int size, List<DeadLetter> letters) {
        double all = records + size;
        double bad = ahead + letters.size();
        if (pause && !letters.isEmpty() && bad >= LEAST && bad > all / 2) {
            throw new TransientFailure(
                    ("%.0f of the last %.0f records have a version that is too far ahead of the time of the record (expected:"
                                    + " few). Set right the clock of the machine that enriches, or observes; then go on"
                                    + " with communique.document.max-ahead raised when the versions are right, or with"
                                    + " communique.document.pause-when-ahead=false to make them dead letters. The first: %s")
                            .formatted(bad, all, letters.getFirst().detail()));
        }
    }

    /** A batch has its outcome. */
    synchronized void seen(int size, int ahead) {
        records += size;
        this.ahead += ahead;
        if (records > REMEMBERED) {
            this.ahead *= REMEMBERED / records;
            records = REMEMBERED;
        }
    }
}
