package org.communique.contracts.release;

import java.time.Instant;

/**
 * Range of valid dates in all stages and in the index: years 1 to 9999, the four digits of RFC 3339. Elasticsearch
 * refuses a document with a date far beyond it, so a date is checked where it enters the pipeline.
 */
public final class DateRange {

    /** First moment of the range. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** Last moment of the range, to the millisecond. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** The range in words, for the <em>expected</em> part of a message. */
    public static final String EXPECTED = "a year from 1 to 9999";

    private DateRange() {}

    /** Returns whether the moment is in the range. */
    public static boolean contains(Instant moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }
}
