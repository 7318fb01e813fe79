package org.communique.enrich.worker;

import io.micrometer.core.instrument.MeterRegistry;
import org.communique.enrich.meter.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pipeline and its workers together. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    /** Where nobody has begun to read it before: see {@link PipelineAhead}. */
    @Bean
    @ConditionalOnMissingBean
    EnrichmentPipeline enrichmentPipeline() {
        return EnrichmentPipeline.ofAllSteps();
    }

    @Bean
    StepTimes stepTimes(MeterRegistry meters) {
        return new StepTimes(meters);
    }

    @Bean
    Workers workers(WorkerSettings settings, MeterRegistry meters) {
        return new Workers(settings.workers(), settings.bound(), place -> EnrichMeter.ABANDONED.count(meters, place));
    }
}
