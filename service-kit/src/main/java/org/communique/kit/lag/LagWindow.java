package org.communique.kit.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Measurements of the lag of one consumer group within a window of time, and the verdict by their trend. The rules are
 * those of <a href="https://github.com/linkedin/Burrow/wiki/Consumer-Lag-Evaluation-Rules">Burrow</a>, each applied to
 * every partition; the worst verdict is the group's:
 *
 * <ul>
 *   <li>a partition without a lag at any moment of the window is fine, and so is a window that is not full yet;
 *   <li>one with an unmoved committed offset is stalled, or stopped when the group has no member now;
 *   <li>one with a moving offset is growing when its smallest lag in the later half of the window is at least the
 *       largest in the earlier half, and its oldest record has waited for {@value #MIN_SECONDS} s. Burrow compares each
 *       lag with the one before and has no least age, so that a steady lag of one record in flight is an alarm there.
 * </ul>
 *
 * Not thread-safe.
 */
public final class LagWindow {

    private static final int MIN_SECONDS = 30;

    private final Duration length;
    private final Deque<GroupLag> measured = new ArrayDeque<>();

    /** @param length time between the first and the last measurement of a full window */
    public LagWindow(Duration length) {
        this.length = length;
    }

    /** Adds a measurement; older ones than the window needs are dropped. */
    public void add(GroupLag next) {
        measured.addLast(next);
        while (measured.size() > 2 && !second().at().isAfter(next.at().minus(length))) {
            measured.removeFirst();
        }
    }

    private GroupLag second() {
        var all = measured.iterator();
        all.next();
        return all.next();
    }

    /** Returns the verdict of the measurements so far. */
    public LagVerdict verdict() {
        if (!isFull()) {
            return LagVerdict.OK;
        }
        var last = measured.getLast();
        return last.partitions().stream()
                .map(partition -> verdict(series(partition.partition()), last))
                .reduce(LagVerdict.OK, LagVerdict::orWorse);
    }

    private boolean isFull() {
        return measured.size() > 1
                && !measured.getFirst()
                        .at()
                        .plus(length)
                        .isAfter(measured.getLast().at());
    }

    private List<PartitionLag> series(int partition) {
        var series = new ArrayList<PartitionLag>(measured.size());
        for (var each : measured) {
            each.partitions().stream().filter(of(partition)).findFirst().ifPresent(series::add);
        }
        return series;
    }

    private static Predicate<PartitionLag> of(int partition) {
        return lag -> lag.partition() == partition;
    }

    private LagVerdict verdict(List<PartitionLag> series, GroupLag last) {
        if (series.size() < measured.size() || series.stream().anyMatch(lag -> lag.records() == 0)) {
            return LagVerdict.OK;
        }
        if (isUnmoved(series)) {
            return last.members() == 0 ? LagVerdict.STOPPED : LagVerdict.STALLED;
        }
        return isGrowing(series) && isOld(series.getLast(), last.at()) ? LagVerdict.GROWING : LagVerdict.OK;
    }

    private static boolean isUnmoved(List<PartitionLag> series) {
        return series.getFirst().committed() == series.getLast().committed();
    }

    private static boolean isGrowing(List<PartitionLag> series) {
        int half = series.size() / 2;
        long most = series.subList(0, half).stream()
                .mapToLong(PartitionLag::records)
                .max()
                .orElse(0);
        return series.subList(half, series.size()).stream().allMatch(lag -> lag.records() >= most);
    }

    private static boolean isOld(PartitionLag lag, Instant now) {
        return lag.oldest() != null && !lag.oldest().plusSeconds(MIN_SECONDS).isAfter(now);
    }
}
