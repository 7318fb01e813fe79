package org.communique.enrich.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.stream.Stream;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.kit.loop.Supervised;
import org.communique.kit.meter.ServiceMeter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the pipeline and its workers. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    /** Unless the application has begun to load before Spring. */
    @Bean
    @ConditionalOnMissingBean
    PipelinePreloader pipelinePreloader() {
        return PipelinePreloader.begin();
    }

    @Bean
    RepeatedParagraphs repeatedParagraphs(PipelinePreloader preloader) {
        return preloader.repetitions();
    }

    /**
     * Returns the pipeline of the built-in steps, followed by steps that are beans: those need clients or settings from
     * Spring.
     */
    @Bean
    EnrichmentPipeline enrichmentPipeline(PipelinePreloader preloader, ObjectProvider<EnrichmentStep> beans) {
        return new EnrichmentPipeline(
                Stream.concat(preloader.steps().stream(), beans.orderedStream()).toList());
    }

    @Bean
    StepTimes stepTimes(MeterRegistry meters, EnrichmentPipeline pipeline) {
        var times = new StepTimes(meters);
        times.register(pipeline.steps());
        return times;
    }

    @Bean
    MeterBinder enrichMeters() {
        return registry -> ServiceMeter.registerAll(registry, EnrichMeter.values());
    }

    @Bean
    Workers workers(WorkerSettings settings, MeterRegistry meters) {
        var workers = new Workers(settings, place -> EnrichMeter.TIMED_OUT.count(meters, place));
        EnrichMeter.ABANDONED.watch(meters, workers::abandoned);
        return workers;
    }

    @Bean
    Supervised workersLiveness(Workers workers) {
        return new WorkersLiveness(workers);
    }
}
