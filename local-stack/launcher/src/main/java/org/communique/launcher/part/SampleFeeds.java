package org.communique.launcher.part;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** Feeds of the newsroom, one for each of its publishers. */
final class SampleFeeds {

    static final List<String> PATHS = List.of(
            "/alliance/atom.xml",
            "/ministry/feed.rss",
            "/bank/feed.rss",
            "/company/feed.rss",
            "/ministerium/feed.rss",
            "/institut/atom.xml",
            "/agence/atom.xml",
            "/region/feed.rss");

    private SampleFeeds() {}

    /** Returns them as arguments for ingest. */
    static List<String> arguments(URI newsroom) {
        return IntStream.range(0, PATHS.size())
                .mapToObj(i -> "--communique.ingest.feeds[%d].url=%s".formatted(i, newsroom.resolve(PATHS.get(i))))
                .toList();
    }
}
