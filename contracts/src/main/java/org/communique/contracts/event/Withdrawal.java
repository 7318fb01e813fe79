package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.PubStatus;

/**
 * Withdrawal of a release by its source. The text goes with it: this record stays in the index, hidden, so no late
 * older write can bring the release back.
 *
 * @param identity the release; the revision is the withdrawn one, the version is newer than it
 * @param origin publisher, feed and page of the release
 * @param reason the sign of the withdrawal
 * @param lineage its way to this event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "pubStatus", allowGetters = true)
public record Withdrawal(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        @JsonProperty("withdrawalReason") Reason reason,
        @JsonUnwrapped Lineage lineage)
        implements RawEvent, EnrichedEvent {

    /** Creates a withdrawal without a lineage. */
    public Withdrawal(Identity identity, Origin origin, Reason reason) {
        this(identity, origin, reason, Lineage.NONE);
    }

    /** Returns a copy with another lineage. */
    public Withdrawal with(Lineage newLineage) {
        return new Withdrawal(identity, origin, reason, newLineage);
    }

    /** Explicit sign of a withdrawal. An item's ageing off the end of its feed is none. */
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

    /** Returns {@link PubStatus#CANCELED}, always. */
    @JsonProperty
    public PubStatus pubStatus() {
        return PubStatus.CANCELED;
    }
}
