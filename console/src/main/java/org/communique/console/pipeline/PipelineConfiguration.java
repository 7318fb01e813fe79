package org.communique.console.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.service.Services;
import org.communique.contracts.wire.Stage;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.lag.LagMonitor;
import org.communique.kit.lag.LagReader;
import org.communique.kit.lag.LagSettings;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures the lag of the stages from here, since a stage that is down tells none; and looks at all of it periodically. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LagSettings.class)
class PipelineConfiguration {

    @Bean
    LagReader lagReader(LazyAdmin admin, KafkaProperties kafka, InstantSource clock) {
        return new LagReader(admin, kafka.buildConsumerProperties(), clock);
    }

    @Bean
    LagMonitor enrichLag(LagReader reader, LagSettings settings, InstantSource clock) {
        return new LagMonitor(Stage.ENRICH, Stage.ENRICH.group(), reader, settings, clock);
    }

    @Bean
    LagMonitor publishLag(LagReader reader, LagSettings settings, InstantSource clock) {
        return new LagMonitor(Stage.PUBLISH, Stage.PUBLISH.group(), reader, settings, clock);
    }

    @Bean
    SupervisedLoop enrichLagLoop(LagMonitor enrichLag) {
        return enrichLag.loop();
    }

    @Bean
    SupervisedLoop publishLagLoop(LagMonitor publishLag) {
        return publishLag.loop();
    }

    @Bean
    LastHour lastHour() {
        return new LastHour();
    }

    @Bean
    LatestState latestState(
            Services services,
            IndexClient index,
            LagMonitor enrichLag,
            LagMonitor publishLag,
            LastHour history,
            InstantSource clock) {
        var reader =
                new PipelineReader(services, index, Map.of(Stage.ENRICH, enrichLag, Stage.PUBLISH, publishLag), clock);
        return new LatestState(reader::read, history, clock);
    }

    @Bean
    SupervisedLoop pipelineLoop(LatestState latest, PipelineSettings settings) {
        return SupervisedLoop.forever("pipeline", settings.interval(), () -> latest.within(Duration.ZERO))
                .withBackOff(settings.interval(), settings.interval());
    }
}
