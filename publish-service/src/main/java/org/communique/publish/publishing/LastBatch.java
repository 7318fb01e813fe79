package org.communique.publish.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Report of the last published batch.
 *
 * @param at the time of its end
 * @param items the number of records
 * @param outcomes the number of records by outcome
 * @param took the time since the first try
 */
public record LastBatch(Instant at, int items, Map<String, Long> outcomes, Duration took) {

    /** Copies the map. */
    public LastBatch {
        outcomes = Map.copyOf(outcomes);
    }
}
