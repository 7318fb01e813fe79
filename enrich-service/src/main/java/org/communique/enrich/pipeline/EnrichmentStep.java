package org.communique.enrich.pipeline;

import java.time.Duration;
import java.util.Optional;

/**
 * One addition to releases. Several threads call a step concurrently.
 *
 * <p>A step bounds its own work by the size of its input, and heeds interrupts: a release that needs longer than
 * {@code communique.enrich.record-timeout} is tried once more, alone. A slow step has a {@linkplain #timeout() time-out}
 * besides.
 *
 * <p>A step is a function of the draft: no clock, and no state. A step with another service or a memory of other releases
 * behind it says so in its class: the same release may then come out differently under the same version.
 * A memory is passed to its constructor and changes only between batches, in the order of the records.
 */
public interface EnrichmentStep {

    /** Returns the name in provenance, meters and dead letters, such as {@code headline}. */
    String name();

    /** Returns the version, at least 1; a change of the results raises it. */
    default int version() {
        return 1;
    }

    /**
     * Whether a release without this step is no release. When a required step fails for good, the release becomes a dead
     * letter; any other step is skipped, and the release goes on.
     */
    default boolean isRequired() {
        return false;
    }

    /**
     * Returns the time until the step is interrupted and skipped; empty when the bound of the whole release is enough. For
     * optional steps only. To be below {@code communique.enrich.record-timeout}.
     */
    default Optional<Duration> timeout() {
        return Optional.empty();
    }

    /**
     * Returns the additions of this step. An exception of an optional step counts as {@link StepResult.Skipped}.
     *
     * @param draft the release with the additions of all earlier steps; those of an optional one may be absent
     */
    StepResult enrich(Draft draft);
}
