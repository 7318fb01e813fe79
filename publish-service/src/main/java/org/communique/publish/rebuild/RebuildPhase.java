package org.communique.publish.rebuild;

import java.util.Locale;
import org.communique.publish.scan.ScanProgress;

/** How far a rebuild is. */
public enum RebuildPhase {
    /** The topic is replayed into the new index. */
    FILLING(0, 70),

    /** Documents that nearly repeat an earlier release are written again, with a link to it. */
    LINKING(70, 98),

    /** What is in the new index is compared with what the topic says must be there. */
    COMPARING(98, 98),

    /** The old index takes no more writes, the last records are fetched, the aliases are swapped. */
    SWAPPING(99, 99),

    /** The aliases point at the new index. */
    DONE(100, 100),

    /** The new index is not what it must be, and was not swapped in. */
    FAILED(0, 0);

    /** Percent of the whole work when it begins and ends, as it is spread over a rebuild of a large topic. */
    private final int begin;

    private final int end;

    RebuildPhase(int begin, int end) {
        this.begin = begin;
        this.end = end;
    }

    /** How much of the whole work is done at a point of its replay, in whole percent. */
    int percent(ScanProgress reached) {
        return reached.total() == 0 ? begin : begin + (end - begin) * reached.percent() / 100;
    }

    /** Whether there is nothing more to come. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }

    /** The name in answers, notes and meters. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
