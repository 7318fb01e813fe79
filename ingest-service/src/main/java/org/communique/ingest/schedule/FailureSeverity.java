package org.communique.ingest.schedule;

/** How grave a failure is: how fast polls of the feed get rarer, and how rare at most. */
public enum FailureSeverity {
    /** Its server has a bad hour: no answer, or a 5xx. Slower each second time, and soon back. */
    PASSING(1, 1),

    /** It answers with something that is no feed, or something broke: slower each time. */
    PLAIN(2, 1),

    /** It says no, or is what we do not fetch: somebody has to do something first. Much slower each time. */
    LASTING(4, 4);

    private final int halfDoublings;
    private final int ceiling;

    FailureSeverity(int halfDoublings, int ceiling) {
        this.halfDoublings = halfDoublings;
        this.ceiling = ceiling;
    }

    /** By what power of two the wait is longer after so many failures in a row, the first one counted. */
    int doublings(int failures) {
        return (int) Math.min(Integer.MAX_VALUE, (failures - 1L) * halfDoublings / 2);
    }

    /** How many times the longest backoff it may be. */
    int ceiling() {
        return ceiling;
    }

    /** Of an answer with a status that is neither success nor told apart otherwise. */
    public static FailureSeverity of(int status) {
        return switch (status) {
            // Request timeout, too early: RFC 9110, RFC 8470.
            case 408, 425 -> PASSING;
            default -> status >= 500 ? PASSING : status >= 400 ? LASTING : PLAIN;
        };
    }
}
