package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.PubStatus;

/**
 * The source took a release back. Its text goes with it: what stays in the index is this record, hidden, so that no
 * late older write can bring the release back.
 *
 * @param identity which release; the revision is the one withdrawn, the version is newer than it
 * @param origin where the release came from
 * @param reason by which sign
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "pubStatus", allowGetters = true)
public record Withdrawal(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        @JsonProperty("withdrawnBecause") Reason reason) implements RawEvent, EnrichedEvent {

    /** The explicit signs of a withdrawal. That an item aged off the end of its feed is none. */
    public enum Reason {
        /** {@code DELETE /releases/{id}}. */
        @JsonProperty("requested")
        REQUESTED,

        /** The feed has an {@code at:deleted-entry} (RFC 6721). */
        @JsonProperty("tombstone")
        TOMBSTONE,

        /** The article page answers 410. */
        @JsonProperty("page-gone")
        PAGE_GONE
    }

    /** Always {@link PubStatus#CANCELED}. */
    @JsonProperty
    public PubStatus pubStatus() {
        return PubStatus.CANCELED;
    }
}
