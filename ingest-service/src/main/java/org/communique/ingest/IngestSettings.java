package org.communique.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.parse.html.Selectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to ingest.
 *
 * @param feeds that are named in the configuration
 * @param ingest this instance
 */
@ConfigurationProperties("communique")
public record IngestSettings(
        @DefaultValue List<NamedFeed> feeds, @DefaultValue Instance ingest) {

    /** Copies the list. */
    public IngestSettings {
        feeds = List.copyOf(feeds);
    }

    /**
     * A feed.
     *
     * @param url where it is
     * @param source the publisher; null for the registrable domain of the URL
     * @param title what people call it; null for what its document says
     * @param interval how often to poll at most; null for the default
     * @param maxInterval how often to poll at least; null for the default
     * @param labels how people sort it
     * @param articlePages whether article pages are fetched
     * @param selectors what is where on the publisher's HTML pages; null when nobody said
     */
    public record NamedFeed(
            URI url,
            @Nullable String source,
            @Nullable String title,
            @Nullable Duration interval,
            @Nullable Duration maxInterval,
            @DefaultValue List<String> labels,
            @DefaultValue("true") boolean articlePages,
            @Nullable Selectors selectors) {

        FeedRegistration naming() {
            return new FeedRegistration(
                    url, source, title, interval, maxInterval, labels, articlePages, null, selectors);
        }
    }

    /**
     * This instance.
     *
     * @param group the consumer group that shares out the feeds
     * @param url where the other instances reach this one; null for the address and port that it is bound to
     */
    public record Instance(
            @DefaultValue("ingest") String group, @Nullable URI url) {}
}
