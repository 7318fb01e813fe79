package org.communique.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.fetch.FeedAccess;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.ingest.state.FeedOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of ingest.
 *
 * @param feeds feeds to register at start
 * @param group consumer group of all instances
 * @param url URL of this instance for the others; null for its bound address and port
 */
@ConfigurationProperties("communique.ingest")
record IngestSettings(
        @DefaultValue List<ConfiguredFeed> feeds,
        @DefaultValue("ingest") String group,
        @Nullable URI url) {

    /** Copies the list. */
    IngestSettings {
        feeds = List.copyOf(feeds);
    }

    /**
     * Feed in the configuration: its {@link FeedOptions}, flat.
     *
     * @param url of its document
     * @param source the publisher; null for the registrable domain of the URL
     * @param title for people; null for that of its document
     * @param interval shortest time between polls; null for the default
     * @param maxInterval longest time between polls; null for the default
     * @param labels for grouping
     * @param articlePages whether article pages are fetched
     * @param selectors of the parts of the publisher's HTML pages; null for none
     * @param access to a protected feed; null for none
     * @param filter of its items; null for none
     */
    record ConfiguredFeed(
            URI url,
            @Nullable String source,
            @Nullable String title,
            @Nullable Duration interval,
            @Nullable Duration maxInterval,
            @DefaultValue List<String> labels,
            @DefaultValue("true") boolean articlePages,
            @Nullable Selectors selectors,
            @Nullable FeedAccess access,
            @Nullable ItemFilter filter) {

        FeedRegistration registration() {
            var options = new FeedOptions(
                    title, interval, maxInterval, labels, articlePages, null, selectors, access, filter);
            return new FeedRegistration(url, source, options);
        }
    }
}
