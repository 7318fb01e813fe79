package org.communique.kit.lag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lag of a stage as last measured.
 *
 * @param stage such as {@code enrich}
 * @param group id of its consumer group
 * @param topic consumed by it
 * @param measuredAt time of the last successful measurement; null before the first one
 * @param records readable records behind; null before the first measurement
 * @param exact whether they were counted; otherwise some are an estimate by offsets
 * @param seconds age of the oldest unprocessed record now; 0 when there is none
 * @param oldest time of this record; null when there is none
 * @param members number of consumers in the group
 * @param verdict such as {@code ok}
 * @param since beginning of the verdict
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LagReport(
        String stage,
        String group,
        String topic,
        @Nullable Instant measuredAt,
        @Nullable Long records,
        boolean exact,
        double seconds,
        @Nullable Instant oldest,
        int members,
        String verdict,
        Instant since) {}
