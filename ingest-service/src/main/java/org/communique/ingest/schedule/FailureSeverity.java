package org.communique.ingest.schedule;

/** Severity of a failure: the growth of the back-off of a feed, and its limit. */
public enum FailureSeverity {
    /** No response, or a 5xx: a bad hour of the server. The wait doubles each second time. */
    PASSING(1, 1),

    /** No feed in the response, or an exception: the wait doubles each time. */
    PLAIN(2, 1),

    /** A 4xx, or a URL outside our rules: somebody has to act first. The wait is four times as long each time. */
    LASTING(4, 4);

    private final int halfDoublings;
    private final int ceiling;

    FailureSeverity(int halfDoublings, int ceiling) {
        this.halfDoublings = halfDoublings;
        this.ceiling = ceiling;
    }

    /** Returns the power of two for the wait after a number of failures in a row, the first included. */
    int doublings(int failures) {
        return (int) Math.min(Integer.MAX_VALUE, (failures - 1L) * halfDoublings / 2);
    }

    /** Returns the limit of the wait, in multiples of the longest back-off. */
    int ceiling() {
        return ceiling;
    }

    /** Returns the severity of a status without a case of its own. */
    public static FailureSeverity of(int status) {
        return switch (status) {
            // Request timeout, too early: RFC 9110, RFC 8470.
            case 408, 425 -> PASSING;
            default -> status >= 500 ? PASSING : status >= 400 ? LASTING : PLAIN;
        };
    }
}
