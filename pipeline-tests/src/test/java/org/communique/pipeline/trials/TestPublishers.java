package org.communique.pipeline.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Publishers publishing continuously. */
final class TestPublishers implements AutoCloseable {

    private static final int COUNT = 8;
    private static final int MILLIS_BETWEEN = 40;

    private final List<TestPublisher> all =
            IntStream.range(0, COUNT).mapToObj(TestPublisher::new).toList();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();
    private final Random chance;

    TestPublishers(Random chance) {
        this.chance = chance;
    }

    List<TestPublisher> all() {
        return all;
    }

    /** Begins to publish. */
    void start() {
        var _ = work.scheduleAtFixedRate(
                () -> all.get(chance.nextInt(COUNT)).publish(chance), 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    /** Stops publishing; the feeds stay. */
    void stop() {
        work.close();
    }

    /** Notes an emitted state by its headline. */
    void emitted(String headline) {
        var published = PublishedState.of(headline);
        all.get(published.publisher()).emitted(published);
    }

    /** Returns all published states, by publisher in their order. */
    List<PublishedState> published() {
        return all.stream().flatMap(publisher -> publisher.all().stream()).toList();
    }

    boolean allEmitted() {
        return all.stream().allMatch(TestPublisher::allEmitted);
    }

    /** Returns a mark, to ask later for progress beyond it. */
    Mark mark() {
        var counts = new ArrayList<Integer>();
        all.forEach(publisher -> counts.add(publisher.all().size()));
        return () -> IntStream.range(0, COUNT)
                .allMatch(publisher -> all.get(publisher).emittedAnyAfter(counts.get(publisher)));
    }

    /** Moment in the publishers' sequence. */
    interface Mark {
        /** Returns whether, for each publisher, a state published after this moment was emitted. */
        boolean isPassed();
    }

    @Override
    public void close() {
        work.shutdownNow();
        all.forEach(TestPublisher::close);
    }
}
