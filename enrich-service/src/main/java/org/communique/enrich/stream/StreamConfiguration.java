package org.communique.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.worker.StepTimes;
import org.communique.enrich.worker.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean
    RecordEnricher recordEnricher(EnrichmentPipeline pipeline, Workers workers, StepTimes times) {
        return new RecordEnricher(pipeline, new JsonMapper(), workers, times);
    }

    @Bean
    Outbox outbox(KafkaTemplate<byte[], byte[]> kafka, MeterRegistry meters) {
        return new Outbox(kafka, meters, InstantSource.system());
    }

    /** After a rollback the same batch comes again, for ever: only Kafka's own trouble rolls back. */
    @Bean
    AfterRollbackProcessor<byte[], byte[]> tryForEver() {
        var backOff = new ExponentialBackOff(FIRST_WAIT.toMillis(), 2);
        backOff.setMaxInterval(LONGEST_WAIT.toMillis());
        return new DefaultAfterRollbackProcessor<>(backOff);
    }
}
