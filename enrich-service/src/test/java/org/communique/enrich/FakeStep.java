package org.communique.enrich;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/**
 * Step for tests.
 *
 * @param timeout of an optional step; empty when it has none
 */
public record FakeStep(String name, boolean isRequired, Optional<Duration> timeout, Function<Draft, StepResult> work)
        implements EnrichmentStep {

    /** An optional step without a time-out. */
    public FakeStep(String name, Function<Draft, StepResult> work) {
        this(name, false, Optional.empty(), work);
    }

    /** Returns a required step. */
    public static FakeStep required(String name, Function<Draft, StepResult> work) {
        return new FakeStep(name, true, Optional.empty(), work);
    }

    /** Returns an optional step with a time-out. */
    public static FakeStep within(Duration timeout, Function<Draft, StepResult> work) {
        return new FakeStep("slow", false, Optional.of(timeout), work);
    }

    @Override
    public StepResult enrich(Draft draft) {
        return work.apply(draft);
    }
}
