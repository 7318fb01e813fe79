package org.communique.pipeline.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Publishers that go on publishing, whatever happens. */
final class Presses implements AutoCloseable {

    private static final int COUNT = 8;
    private static final int MILLIS_BETWEEN = 40;

    private final List<Press> all =
            IntStream.range(0, COUNT).mapToObj(Press::new).toList();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();
    private final Random chance;

    Presses(Random chance) {
        this.chance = chance;
    }

    List<Press> all() {
        return all;
    }

    /** Begins to publish. */
    void start() {
        var _ = work.scheduleAtFixedRate(
                () -> all.get(chance.nextInt(COUNT)).print(chance), 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    /** Publishes no more; the feeds stay. */
    void rest() {
        work.close();
    }

    /** What was told, by its headline. */
    void told(String headline) {
        var printed = Printed.of(headline);
        all.get(printed.press()).told(printed);
    }

    /** All that there ever was, by publisher in this order. */
    List<Printed> printed() {
        return all.stream().flatMap(press -> press.all().stream()).toList();
    }

    boolean allTold() {
        return all.stream().allMatch(Press::allTold);
    }

    /** Where each is now, to ask later whether it went on. */
    Mark mark() {
        var counts = new ArrayList<Integer>();
        all.forEach(press -> counts.add(press.all().size()));
        return () -> IntStream.range(0, COUNT).allMatch(press -> all.get(press).toldAnyAfter(counts.get(press)));
    }

    /** A moment. */
    interface Mark {
        /** Whether of each publisher something was told that it printed after this moment. */
        boolean isPassed();
    }

    @Override
    public void close() {
        work.shutdownNow();
        all.forEach(Press::close);
    }
}
