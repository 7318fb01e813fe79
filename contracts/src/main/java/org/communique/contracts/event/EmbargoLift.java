package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decision of an operator to let out a release that its embargo, or a notice in its text, holds back. Counts for one
 * revision: the next one is held anew where it gives a reason to.
 *
 * @param releasedAt time of the decision
 * @param releasedBy who decided; null when not said
 * @param releasedBecause the reason, for people; null when not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmbargoLift(
        Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releasedBecause) {}
