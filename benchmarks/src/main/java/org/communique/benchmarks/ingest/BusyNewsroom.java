package org.communique.benchmarks.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.communique.benchmarks.ingest.service.LoopbackServer;

/** Feed with one more release at every request, its time in the headline; and the last nineteen. */
final class BusyNewsroom implements LoopbackServer.Site {

    private static final int ITEMS = 20;
    private static final String TEXT =
            "The council said on Tuesday that the harbour would be deeper by March. ".repeat(20);

    private final Map<String, Deque<String>> items = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();

    @Override
    public Optional<String> document(String path, boolean conditional) {
        return Optional.of("<rss version=\"2.0\"><channel><title>Press</title>%s</channel></rss>"
                .formatted(String.join("", withOneMore(path))));
    }

    private Deque<String> withOneMore(String path) {
        return items.compute(path, (_, known) -> {
            var all = known == null ? new ArrayDeque<String>() : new ArrayDeque<>(known);
            all.addFirst(
                    "<item><guid>%1$d</guid><title>Release %1$d at %2$d</title><description>%3$s</description></item>"
                            .formatted(number.incrementAndGet(), System.nanoTime(), TEXT));
            if (all.size() > ITEMS) {
                all.removeLast();
            }
            return all;
        });
    }

    /** Returns the time of a release's first appearance, from its headline; the clock is {@link System#nanoTime}. */
    static long publishedAt(String headline) {
        return Long.parseLong(headline.substring(headline.lastIndexOf(' ') + 1));
    }
}
