package org.communique.kit.lag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lag of a consumer group on one partition.
 *
 * @param partition its number
 * @param committed next offset to consume; -1 when the group never committed one for this topic
 * @param end offset behind the last stable record
 * @param records readable records from the committed offset to the end
 * @param exact whether they were counted; otherwise some are an estimate by offsets
 * @param oldest time of the first of them, by its event, else by its Kafka timestamp; null when there is none
 */
public record PartitionLag(
        int partition,
        long committed,
        long end,
        long records,
        boolean exact,
        @Nullable Instant oldest) {}
