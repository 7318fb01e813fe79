package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedViewTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Feed FEED = Feed.of(
            URI.create("https://example.org/feed"),
            "example.org",
            new FeedOptions("News", Duration.ofMinutes(5), null, List.of("banks"), false, "ops", null),
            Instant.EPOCH);

    @Test
    void jsonIsFlatAndReadByOtherInstances() {
        var view = new FeedView(FEED, FeedHealth.UNKNOWN, 3, 2, 1, new FeedView.Watched(0, null), null, null, null);

        var json = JSON.valueToTree(view);

        assertThat(json.propertyNames())
                .contains("id", "url", "source", "title", "interval", "labels", "articlePages", "disabledBy", "gaps")
                .doesNotContain("options", "feed");
        assertThat(JSON.treeToValue(json, FeedView.class)).isEqualTo(view);
    }
}
