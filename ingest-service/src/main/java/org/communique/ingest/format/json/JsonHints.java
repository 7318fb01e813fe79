package org.communique.ingest.format.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.communique.ingest.item.FeedHints;
import org.communique.ingest.item.SkipTimes;
import org.communique.ingest.url.LenientUrl;
import tools.jackson.databind.JsonNode;

/** Who pushes what is new in a JSON Feed. */
final class JsonHints {

    private JsonHints() {}

    static FeedHints of(JsonNode feed, URI base) {
        return new FeedHints(
                SkipTimes.NONE,
                hubs(feed, base),
                url(feed.path("feed_url"), base).orElse(null));
    }

    private static List<URI> hubs(JsonNode feed, URI base) {
        return StreamSupport.stream(feed.path("hubs").spliterator(), false)
                .filter(hub -> hub.path("type").asString("").equalsIgnoreCase("WebSub"))
                .flatMap(hub -> url(hub.path("url"), base).stream())
                .toList();
    }

    private static Optional<URI> url(JsonNode node, URI base) {
        String url = node.asString("");
        return url.isBlank() ? Optional.empty() : LenientUrl.resolve(base, url);
    }
}
