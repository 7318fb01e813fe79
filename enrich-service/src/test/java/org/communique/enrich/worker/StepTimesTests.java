package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.communique.enrich.FakeStep;
import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.pipeline.StepRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTimesTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({"adds, added", "idles, nothing", "fails, skipped", "gives-up, skipped"})
    void stepIsCountedWithItsOutcome(String step, String outcome) {
        var pipeline = new EnrichmentPipeline(List.of(
                new FakeStep("adds", _ -> StepResult.of(DraftField.LEAD, "A fund")),
                new FakeStep("idles", _ -> StepResult.nothing()),
                new FakeStep("fails", _ -> {
                    throw new IllegalStateException("HTTP status 503");
                }),
                new FakeStep("gives-up", _ -> StepResult.skipped("no client"))));

        pipeline.draft(Releases.anyRelease(), new StepTimes(meters).observe(new CurrentStep()), StepRunner.DIRECT);

        assertThat(meters.get("communique.enrich.step").tag("step", step).timers())
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.getId().getTag("outcome")).isEqualTo(outcome);
                    assertThat(timer.count()).isEqualTo(1);
                });
    }

    @Test
    void stepThatFailsTheReleaseIsNotCounted() {
        var observer = new StepTimes(meters).observe(new CurrentStep());
        observer.begins(FakeStep.required("body", _ -> StepResult.nothing()));

        assertThat(meters.getMeters()).isEmpty();
    }
}
