package org.communique.publish.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The batch that was published last.
 *
 * @param at when it was done
 * @param items how many records
 * @param outcomes how many of them by outcome
 * @param took from the first try on
 */
public record LastBatch(Instant at, int items, Map<String, Long> outcomes, Duration took) {

    /** Copies the map. */
    public LastBatch {
        outcomes = Map.copyOf(outcomes);
    }
}
