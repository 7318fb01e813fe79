package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Operator's decision to publish a release in spite of its embargo or of a notice in its text. Counts for one revision:
 * the next one is withheld again if it gives a reason.
 *
 * @param releasedAt time of the decision
 * @param releasedBy the operator; null when not given
 * @param releaseReason the reason, for people; null when not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmbargoLift(
        Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releaseReason) {}
