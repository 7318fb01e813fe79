package org.communique.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import org.communique.ingest.identity.Source;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.text.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Request to register a feed.
 *
 * @param url of its document
 * @param source the publisher; null for the registrable domain of the URL
 * @param options title, intervals, labels and the like
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedRegistration(
        URI url, @Nullable String source, @JsonUnwrapped FeedOptions options) {

    /**
     * Checks the URL.
     *
     * @throws org.communique.ingest.text.CredentialsInUrlException when the URL holds a user name or a password
     * @throws IllegalArgumentException when the URL cannot be fetched
     */
    public FeedRegistration {
        WebUrl.require("url", url);
    }

    /** Returns the registration of a feed by its URL alone. */
    public static FeedRegistration of(URI url) {
        return new FeedRegistration(url, null, FeedOptions.DEFAULT);
    }

    /** Returns the registration of a registered feed with other options. */
    public static FeedRegistration of(Feed feed, FeedOptions options) {
        return new FeedRegistration(feed.url(), feed.source(), options);
    }

    /** Returns the id of the feed. */
    public FeedId id() {
        return FeedId.of(url);
    }

    /** Returns the publisher, given or derived from the URL. */
    public String publisher() {
        return source == null || source.isBlank() ? Source.of(url) : source.strip();
    }

    /** Returns the feed, registered now. */
    public Feed at(Instant now) {
        return Feed.of(url, publisher(), options, now);
    }

    /** Returns a copy for another URL; at another host without its access. */
    public FeedRegistration at(URI newUrl) {
        boolean sameHost = String.valueOf(newUrl.getHost()).equalsIgnoreCase(url.getHost());
        return new FeedRegistration(newUrl, source, sameHost ? options : options.withoutAccess());
    }

    /** Returns a copy with the title of the document where none was given. */
    public FeedRegistration orTitle(@Nullable String documentTitle) {
        return options.title() != null ? this : new FeedRegistration(url, source, options.withTitle(documentTitle));
    }
}
