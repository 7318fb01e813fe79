package org.communique.ingest.fetch;

import java.net.URI;

/**
 * What to get.
 *
 * @param url absolute, http or https; anything else is {@link FetchOutcome.Refused}
 * @param validators of the state already known, {@link Validators#NONE} when there is none
 * @param accept what is hoped for
 */
public record FetchRequest(URI url, Validators validators, Accept accept) {

    /** A feed, if it is no longer in the state that is known. */
    public static FetchRequest feed(URI url, Validators validators) {
        return new FetchRequest(url, validators, Accept.FEED);
    }

    /** An article page, whatever its state. */
    public static FetchRequest page(URI url) {
        return page(url, Validators.NONE);
    }

    /** An article page, if it is no longer in the state that is known. */
    public static FetchRequest page(URI url, Validators validators) {
        return new FetchRequest(url, validators, Accept.PAGE);
    }

    /** The rules for robots of a host. */
    public static FetchRequest robots(URI url) {
        return new FetchRequest(url, Validators.NONE, Accept.ROBOTS);
    }
}
