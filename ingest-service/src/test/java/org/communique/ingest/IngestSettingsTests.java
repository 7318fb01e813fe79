package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.state.FeedOptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IngestSettingsTests {

    private static final String FEED = "communique.ingest.feeds[0].";

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new IngestSettings(List.of(), "ingest", null));
    }

    @Test
    void feedNeedsNothingButItsUrl() {
        assertThat(registration(Map.of(FEED + "url", "https://example.org/feed")))
                .isEqualTo(FeedRegistration.of(URI.create("https://example.org/feed")));
    }

    @Test
    void optionsOfAFeedAreBesideItsUrl() {
        var registration = registration(Map.of(
                FEED + "url", "https://example.org/feed",
                FEED + "title", "News",
                FEED + "interval", "5m",
                FEED + "labels", "banks,europe",
                FEED + "article-pages", "false"));

        assertThat(registration.options())
                .isEqualTo(new FeedOptions(
                        "News", Duration.ofMinutes(5), null, List.of("banks", "europe"), false, null, null));
    }

    private static FeedRegistration registration(Map<String, String> properties) {
        return bind(properties).feeds().getFirst().registration();
    }

    private static IngestSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("communique.ingest", IngestSettings.class);
    }
}
