package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.communique.enrich.FakeStep;
import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.unit.DataSize;

class PipelinePreloaderTests {

    @Test
    void contextHasThePipelineOfThePreloadedSteps() {
        try (var context = new GenericApplicationContext()) {
            refresh(context, PipelinePreloader.begin());

            var pipeline = context.getBean(EnrichmentPipeline.class);

            assertThat(pipeline.enrich(Releases.anyRelease()).text().language()).isEqualTo("en");
        }
    }

    @Test
    void errorOfTheLoadingEndsTheStart() {
        try (var context = new GenericApplicationContext()) {
            var preloader = PipelinePreloader.begin(_ -> {
                throw new OutOfMemoryError("Java heap space");
            });

            assertThatThrownBy(() -> refresh(context, preloader)).rootCause().isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void stepThatIsABeanComesBehindTheBuiltInOnes() {
        try (var context = new GenericApplicationContext()) {
            var step = new FakeStep("translation", _ -> StepResult.nothing());
            context.registerBean(EnrichmentStep.class, () -> step);
            refresh(context, PipelinePreloader.begin(_ -> List.of(new FakeStep("reading", _ -> StepResult.nothing()))));

            assertThat(context.getBean(EnrichmentPipeline.class).steps())
                    .extracting(EnrichmentStep::name)
                    .containsExactly("reading", "translation");
        }
    }

    private static void refresh(GenericApplicationContext context, PipelinePreloader preloader) {
        preloader.initialize(context);
        context.registerBean(WorkerConfiguration.class);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(
                WorkerSettings.class,
                () -> new WorkerSettings(2, Duration.ofSeconds(20), Duration.ofMinutes(4), DataSize.ofMegabytes(2), 4));
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.refresh();
    }
}
