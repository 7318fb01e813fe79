package org.communique.publish.rebuild;

import java.util.Locale;

/** How far a rebuild is. */
public enum Phase {
    /** The topic is replayed into the new index. */
    FILLING,

    /** Documents that nearly repeat an earlier release are written again, with a link to it. */
    LINKING,

    /** What is in the new index is compared with what the topic says must be there. */
    COMPARING,

    /** The old index takes no more writes, the last records are fetched, the aliases are swapped. */
    SWAPPING,

    /** The aliases point at the new index. */
    DONE,

    /** The new index is not what it must be, and was not swapped in. */
    FAILED;

    /** Whether there is nothing more to come. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }

    /** The name in answers, notes and meters. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
