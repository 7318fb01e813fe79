package org.communique.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to get.
 *
 * @param url absolute, http or https; anything else is {@link FetchOutcome.Refused}
 * @param validators of the state already known, {@link Validators#NONE} when there is none
 * @param accept what is hoped for
 * @param form what is posted there, {@code application/x-www-form-urlencoded}; null when nothing is
 */
public record FetchRequest(
        URI url,
        Validators validators,
        AcceptedContent accept,
        @Nullable String form) {

    /** A feed, if it is no longer in the state that is known. */
    public static FetchRequest feed(URI url, Validators validators) {
        return new FetchRequest(url, validators, AcceptedContent.FEED, null);
    }

    /** An article page, if it is no longer in the state that is known; {@link Validators#NONE} for whatever its state. */
    public static FetchRequest page(URI url, Validators validators) {
        return new FetchRequest(url, validators, AcceptedContent.PAGE, null);
    }

    /** The rules for robots of a host. */
    public static FetchRequest robots(URI url) {
        return new FetchRequest(url, Validators.NONE, AcceptedContent.ROBOTS, null);
    }

    /** What a hub is asked for. Any 2xx is then {@link FetchOutcome.Modified}; redirects that would drop the form fail. */
    public static FetchRequest form(URI hub, String form) {
        return new FetchRequest(hub, Validators.NONE, AcceptedContent.HUB, form);
    }
}
