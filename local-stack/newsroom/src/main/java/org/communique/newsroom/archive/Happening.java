package org.communique.newsroom.archive;

import java.time.Instant;
import org.communique.newsroom.release.Correction;

/** Event in the life of a release. */
public sealed interface Happening {

    /** Returns the time of the event. */
    Instant at();

    /** Returns the id of the release. */
    String release();

    /**
     * Publication of a release.
     *
     * @param at when
     * @param release its id
     */
    record Published(Instant at, String release) implements Happening {}

    /**
     * Publication of a release under an embargo.
     *
     * @param at when
     * @param release its id
     * @param until the end of the embargo
     */
    record Announced(Instant at, String release, Instant until) implements Happening {}

    /**
     * End of a release's embargo.
     *
     * @param at when
     * @param release its id
     */
    record Lifted(Instant at, String release) implements Happening {}

    /**
     * Correction of a release.
     *
     * @param at when
     * @param release its id
     * @param correction the change
     */
    record Corrected(Instant at, String release, Correction correction) implements Happening {}

    /**
     * Withdrawal of a release.
     *
     * @param at when
     * @param release its id
     */
    record Withdrawn(Instant at, String release) implements Happening {}

    /** Returns its word in the journal and the event list. */
    default String word() {
        return switch (this) {
            case Published _ -> "published";
            case Announced _ -> "announced";
            case Lifted _ -> "lifted";
            case Corrected _ -> "corrected";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
