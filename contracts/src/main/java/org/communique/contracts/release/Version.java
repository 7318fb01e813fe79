package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * A number that only grows per release, even when all state is lost: the time of observation in epoch milliseconds
 * × 1000, plus the generation of the enrichment. Elasticsearch keeps the document with the highest one
 * ({@code version_type=external}), so it does not matter how often or in which order events arrive.
 *
 * <p>Below 2^53 until the year 2255, so that every JSON reader keeps it exactly.
 *
 * @param value positive
 */
public record Version(@JsonValue long value) implements Comparable<Version> {

    /** The highest generation there can be. */
    public static final int MAX_GENERATION = 999;

    private static final int GENERATIONS = MAX_GENERATION + 1;

    /** @throws IllegalArgumentException when the value is not positive */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Version {
        if (value < 1) {
            throw new IllegalArgumentException("version: %d (expected: >= 1)".formatted(value));
        }
    }

    /** The version of what was observed at a time, not yet enriched (generation 0). */
    public static Version observedAt(Instant time) {
        return new Version(Math.multiplyExact(time.toEpochMilli(), (long) GENERATIONS));
    }

    /**
     * The version of what was observed at a time, given the last version of the same release: a clock that was set back
     * must not make a newer revision look older.
     */
    public static Version observedAfter(Version last, Instant time) {
        var now = observedAt(time);
        var atLeast = observedAt(last.observed().plusMillis(1));
        return now.compareTo(atLeast) < 0 ? atLeast : now;
    }

    /** When it was observed, to the millisecond. */
    public Instant observed() {
        return Instant.ofEpochMilli(value / GENERATIONS);
    }

    /** Which generation of the enrichment made it: 0 when none did. */
    public int generation() {
        return (int) (value % GENERATIONS);
    }

    /**
     * The same observation, enriched by a generation of the pipeline: a better enrichment of the same revision wins.
     *
     * @throws IllegalArgumentException when the generation is not in 0–999
     */
    public Version withGeneration(int generation) {
        if (generation < 0 || generation > MAX_GENERATION) {
            throw new IllegalArgumentException(
                    "generation: %d (expected: 0 to %d)".formatted(generation, MAX_GENERATION));
        }
        return new Version(value - generation() + generation);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(value, other.value);
    }
}
