package org.communique.ingest.parse.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.SkipHours;
import tools.jackson.databind.JsonNode;

/** Polling hints of JSON Feed: its hubs. */
final class JsonHints {

    /** Returns the hubs; the first is used. */
    private static final int MAX_HUBS = 10;

    private JsonHints() {}

    static FeedHints of(JsonNode feed, URI base, LinkReader links) {
        return new FeedHints(
                SkipHours.NONE,
                hubs(feed, base, links),
                url(feed.path("feed_url"), base, "feed_url", links).orElse(null));
    }

    private static List<URI> hubs(JsonNode feed, URI base, LinkReader links) {
        return StreamSupport.stream(feed.path("hubs").spliterator(), false)
                .filter(hub -> hub.path("type").asString("").equalsIgnoreCase("WebSub"))
                .flatMap(hub -> url(hub.path("url"), base, "hub", links).stream())
                .limit(MAX_HUBS)
                .toList();
    }

    private static Optional<URI> url(JsonNode node, URI base, String name, LinkReader links) {
        String url = node.asString("");
        return url.isBlank() ? Optional.empty() : links.read(base, url, name);
    }
}
