package org.communique.ingest.parse.item;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Times without polls by the publisher: {@code skipHours} and {@code skipDays} of RSS 2.0, both in GMT.
 *
 * @param hours 0 to 23
 * @param days of the week
 */
public record SkipHours(Set<Integer> hours, Set<DayOfWeek> days) {

    /** None. */
    public static final SkipHours NONE = new SkipHours(Set.of(), Set.of());

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    /** Copies the sets, in order. */
    public SkipHours {
        hours = Collections.unmodifiableSet(new TreeSet<>(hours));
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /** Returns the first moment not skipped; the moment itself where all are, as that is a mistake. */
    public Instant after(Instant moment) {
        if (!skips(moment)) {
            return moment;
        }
        var hour = moment.truncatedTo(ChronoUnit.HOURS);
        for (int i = 1; i <= HOURS_OF_A_WEEK; i++) {
            var later = hour.plus(i, ChronoUnit.HOURS);
            if (!skips(later)) {
                return later;
            }
        }
        return moment;
    }

    private boolean skips(Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        return hours.contains(at.getHour()) || days.contains(at.getDayOfWeek());
    }
}
