package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Release as its source gave it, nothing added: the first revision, or a changed one. Its JSON is flat.
 *
 * @param identity release, revision and version
 * @param origin publisher, feed and page
 * @param text of the feed item or the push, and its metadata
 * @param page its article page as fetched; null when there was none to fetch
 * @param lift an operator's decision to publish this revision regardless of its embargo; null when there is none
 * @param lineage its way to this event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RawRelease(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped SourceText text,
        @Nullable Content page,
        @JsonUnwrapped @Nullable EmbargoLift lift,
        @JsonUnwrapped Lineage lineage)
        implements RawEvent {

    /** Replaces a lift without a time, as read from JSON without a lift, by null. */
    public RawRelease {
        // What is unwrapped is never null when read from JSON.
        lift = lift == null || lift.releasedAt() == null ? null : lift;
    }

    /** Creates a release without a lineage. */
    public RawRelease(
            Identity identity, Origin origin, SourceText text, @Nullable Content page, @Nullable EmbargoLift lift) {
        this(identity, origin, text, page, lift, Lineage.NONE);
    }

    /** Creates a release without a lift and a lineage. */
    public RawRelease(Identity identity, Origin origin, SourceText text, @Nullable Content page) {
        this(identity, origin, text, page, null, Lineage.NONE);
    }

    /** Returns the time of the operator's lift; null when there is none. */
    public @Nullable Instant releasedAt() {
        return lift == null ? null : lift.releasedAt();
    }

    /** Returns a copy with another version and lift. */
    public RawRelease with(Identity newIdentity, @Nullable EmbargoLift newLift) {
        return new RawRelease(newIdentity, origin, text, page, newLift, lineage);
    }

    /** Returns a copy with another lineage. */
    public RawRelease with(Lineage newLineage) {
        return new RawRelease(identity, origin, text, page, lift, newLineage);
    }
}
