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
        return new FetchRequest(url, Validators.NONE, Accept.PAGE);
    }
}
