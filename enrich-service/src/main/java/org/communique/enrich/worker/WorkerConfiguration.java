package org.communique.enrich.worker;

import io.micrometer.core.instrument.MeterRegistry;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.step.Steps;
import org.communique.kit.loop.Supervised;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pipeline and its workers together. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    /** Where nobody has begun to read it before: see {@link PipelinePreloader}. */
    @Bean
    @ConditionalOnMissingBean
    EnrichmentPipeline enrichmentPipeline() {
        return Steps.pipeline();
    }

    @Bean
    StepTimes stepTimes(MeterRegistry meters) {
        return new StepTimes(meters);
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
