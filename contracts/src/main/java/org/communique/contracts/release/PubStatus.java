package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Publishing status of a release, in the terms of IPTC ninjs 3.1 ({@code pubStatus}). */
public enum PubStatus {
    /** To be shown once an embargo is over. */
    @JsonProperty("usable")
    USABLE,

    /** Held back by the source for the time being. */
    @JsonProperty("withheld")
    WITHHELD,

    /** Withdrawn by the source. */
    @JsonProperty("canceled")
    CANCELED
}
