package org.communique.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.communique.ingest.identity.Source;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;

/**
 * How somebody names a feed. Only the URL has to be said.
 *
 * @param url where it is
 * @param source the publisher; null for the registrable domain of the URL
 * @param title what people call it; null when nobody said
 * @param interval how often to poll at most; null for the default
 * @param maxInterval how often to poll at least; null for the default
 * @param labels how people sort it; null for none
 * @param articlePages whether article pages are fetched; null for yes
 * @param disabledBy who does not want it polled; null when it is to be polled
 * @param selectors what is where on the publisher's HTML pages; null when nobody said
 */
public record FeedRegistration(
        URI url,
        @Nullable String source,
        @Nullable String title,
        @Nullable Duration interval,
        @Nullable Duration maxInterval,
        @Nullable List<String> labels,
        @Nullable Boolean articlePages,
        @Nullable String disabledBy,
        @Nullable Selectors selectors) {

    /**
     * Checks what is said.
     *
     * @throws org.communique.ingest.text.CredentialsInUrlException when the URL holds a user name or a password
     * @throws IllegalArgumentException when the URL is not one that can be fetched, or an interval or a label makes no
     *     sense
     */
    public FeedRegistration {
        WebUrl.require("url", url);
        requirePositive("interval", interval);
        requirePositive("maxInterval", maxInterval);
        if (interval != null && maxInterval != null && maxInterval.compareTo(interval) < 0) {
            throw new IllegalArgumentException("maxInterval: %s (expected: at least the interval, %s)"
                    .formatted(Durations.text(maxInterval), Durations.text(interval)));
        }
        if (labels != null && labels.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("labels: null among them (expected: texts)");
        }
    }

    private static void requirePositive(String name, @Nullable Duration value) {
        if (value != null && !value.isPositive()) {
            throw new IllegalArgumentException("%s: %s (expected: above 0 s)".formatted(name, Durations.text(value)));
        }
    }

    /** A feed with the usual longest interval, to be polled, of a publisher whose pages are as usual. */
    public FeedRegistration(
            URI url,
            @Nullable String source,
            @Nullable String title,
            @Nullable Duration interval,
            @Nullable List<String> labels,
            @Nullable Boolean articlePages) {
        this(url, source, title, interval, null, labels, articlePages, null, null);
    }

    /** A feed of which nothing is said but the URL. */
    public static FeedRegistration of(URI url) {
        return new FeedRegistration(url, null, null, null, null, null);
    }

    /** The name of the feed. */
    public FeedId id() {
        return FeedId.of(url);
    }

    /** The publisher, said or derived. */
    public String publisher() {
        return source == null || source.isBlank() ? Source.of(url) : source.strip();
    }

    /** The feed, named now. */
    public Feed at(Instant now) {
        return feed(id(), url, publisher(), now);
    }

    /** A feed that is there, named like this: what can't change stays. */
    Feed of(Feed known) {
        return feed(known.id(), known.url(), known.source(), known.added());
    }

    private Feed feed(FeedId id, URI place, String from, Instant added) {
        return new Feed(
                id,
                place,
                from,
                title,
                interval,
                maxInterval,
                labels == null ? List.of() : labels,
                articlePages == null || articlePages,
                added,
                disabledBy,
                selectors);
    }

    /** The same feed, which is at another place. */
    public FeedRegistration at(URI place) {
        return at(place, title);
    }

    private FeedRegistration at(URI place, @Nullable String called) {
        return new FeedRegistration(
                place, source, called, interval, maxInterval, labels, articlePages, disabledBy, selectors);
    }

    /** The same, called as its document calls it where nobody said otherwise. */
    public FeedRegistration orTitle(@Nullable String documentTitle) {
        return title != null ? this : at(url, documentTitle);
    }
}
