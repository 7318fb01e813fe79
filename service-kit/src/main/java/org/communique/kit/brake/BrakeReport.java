package org.communique.kit.brake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a brake.
 *
 * @param stage such as {@code enrich}
 * @param engaged whether the stage is paused
 * @param since beginning of the pause; null without one
 * @param reason for people; null without a pause
 * @param records number of the last records that were looked at
 * @param deadLetters dead letters among them; during a pause with those that are not written
 * @param publishers number of publishers of these dead letters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrakeReport(
        String stage,
        boolean engaged,
        @Nullable Instant since,
        @Nullable String reason,
        long records,
        long deadLetters,
        int publishers) {}
