package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * Number that only grows per release, even when all state is lost: the time of observation in epoch milliseconds ×
 * 1000, plus the generation of the enrichment. Elasticsearch keeps the document with the highest one ({@code
 * version_type=external}), so neither the order nor the repetition of events matters.
 *
 * <p>Below 2^53 until the year 2255, so every JSON reader keeps it exactly.
 *
 * @param value positive
 */
public record Version(@JsonValue long value) implements Comparable<Version> {

    /** Highest generation. */
    public static final int MAX_GENERATION = 999;

    private static final int GENERATIONS = MAX_GENERATION + 1;

    /** @throws IllegalArgumentException when the value is not positive */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Version {
        if (value < 1) {
            throw new IllegalArgumentException("version: %d (expected: >= 1)".formatted(value));
        }
    }

    /** Returns the version of an observation, not yet enriched (generation 0). */
    public static Version observedAt(Instant time) {
        return new Version(Math.multiplyExact(time.toEpochMilli(), (long) GENERATIONS));
    }

    /**
     * Returns the version of an observation, given the last version of the same release: a clock set back must not make
     * a newer revision look older.
     */
    public static Version observedAfter(Version last, Instant time) {
        var now = observedAt(time);
        var atLeast = observedAt(last.observed().plusMillis(1));
        return now.compareTo(atLeast) < 0 ? atLeast : now;
    }

    /** Returns the time of observation, to the millisecond. */
    public Instant observed() {
        return Instant.ofEpochMilli(value / GENERATIONS);
    }

    /** Returns the generation of the enrichment; 0 before enrichment. */
    public int generation() {
        return (int) (value % GENERATIONS);
    }

    /**
     * Returns the version of the same observation, enriched by a generation of the pipeline: a better enrichment of the
     * same revision wins.
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
