package org.communique.publish.rebuild;

import java.util.Locale;
import org.communique.publish.scan.ScanProgress;

/** Phase of a rebuild. */
public enum RebuildPhase {
    /** The topic is scanned into the new index. */
    FILLING(0, 70),

    /** Near duplicates are written again, with a link to the earlier release. */
    LINKING(70, 98),

    /** The new index is compared with the topic. */
    COMPARING(98, 98),

    /** Writes to the old index are blocked, the last records are scanned, the aliases are swapped. */
    SWAPPING(99, 99),

    /** The aliases point at the new index. */
    DONE(100, 100),

    /** The new index does not match the topic and was not swapped in. */
    FAILED(0, 0);

    /** Percent of the whole work at its begin and end, by the times of a rebuild of a large topic. */
    private final int begin;

    private final int end;

    RebuildPhase(int begin, int end) {
        this.begin = begin;
        this.end = end;
    }

    /** Returns the part of the whole work done at a point of the scan, in whole percent. */
    int percent(ScanProgress reached) {
        return reached.total() == 0 ? begin : begin + (end - begin) * reached.percent() / 100;
    }

    /** Returns whether it is the last phase. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }

    /** Returns the name in answers, metadata and meters. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
