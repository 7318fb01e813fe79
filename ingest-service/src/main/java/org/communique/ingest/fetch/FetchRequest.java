package org.communique.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Request for a resource.
 *
 * @param url absolute, http or https; anything else is {@link FetchOutcome.Refused}
 * @param validators of the known state; {@link Validators#NONE} when there is none
 * @param accept expected content
 * @param form body, {@code application/x-www-form-urlencoded}; null for a GET
 * @param access headers for the origin of the URL, none of its redirects elsewhere; null for none
 */
public record FetchRequest(
        URI url,
        Validators validators,
        AcceptedContent accept,
        @Nullable String form,
        @Nullable FeedAccess access) {

    /** Creates a request for anybody. */
    public FetchRequest(URI url, Validators validators, AcceptedContent accept, @Nullable String form) {
        this(url, validators, accept, form, null);
    }

    /** Returns a conditional request for a feed. */
    public static FetchRequest feed(URI url, Validators validators) {
        return new FetchRequest(url, validators, AcceptedContent.FEED, null);
    }

    /**
     * Returns a conditional request for a protected feed.
     *
     * @param access null for none
     */
    public static FetchRequest feed(URI url, Validators validators, @Nullable FeedAccess access) {
        return new FetchRequest(url, validators, AcceptedContent.FEED, null, access);
    }

    /** Returns a conditional request for an article page; unconditional with {@link Validators#NONE}. */
    public static FetchRequest page(URI url, Validators validators) {
        return new FetchRequest(url, validators, AcceptedContent.PAGE, null);
    }

    /** Returns a request for the robots.txt of a host. */
    public static FetchRequest robots(URI url) {
        return new FetchRequest(url, Validators.NONE, AcceptedContent.ROBOTS, null);
    }

    /** Returns a POST to a hub. Any 2xx is then {@link FetchOutcome.Modified}; redirects without the form fail. */
    public static FetchRequest form(URI hub, String form) {
        return new FetchRequest(hub, Validators.NONE, AcceptedContent.HUB, form);
    }
}
