package org.communique.newsroom.archive;

import java.time.Instant;
import org.communique.newsroom.release.Correction;

/** Something that happened to a release. */
public sealed interface Happening {

    /** When it happened. */
    Instant at();

    /** The id of the release. */
    String release();

    /**
     * A release came out.
     *
     * @param at when
     * @param release its id
     */
    record Published(Instant at, String release) implements Happening {}

    /**
     * A release was sent to the press, not to be used before a date.
     *
     * @param at when
     * @param release its id
     * @param until when it may be used
     */
    record Announced(Instant at, String release, Instant until) implements Happening {}

    /**
     * The embargo of a release ended.
     *
     * @param at when
     * @param release its id
     */
    record Lifted(Instant at, String release) implements Happening {}

    /**
     * A release was put right.
     *
     * @param at when
     * @param release its id
     * @param correction what changed
     */
    record Corrected(Instant at, String release, Correction correction) implements Happening {}

    /**
     * A release was taken back.
     *
     * @param at when
     * @param release its id
     */
    record Withdrawn(Instant at, String release) implements Happening {}

    /** The word for it, as the journal and the event list write it. */
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
