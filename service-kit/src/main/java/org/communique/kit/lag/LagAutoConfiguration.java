package org.communique.kit.lag;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.communique.kit.kafka.ConsumingStage;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Measures the lag of a service with a {@link ConsumingStage}. */
@AutoConfiguration(afterName = "org.communique.kit.kafka.KafkaKitAutoConfiguration")
@ConditionalOnBean(ConsumingStage.class)
@EnableConfigurationProperties(LagSettings.class)
class LagAutoConfiguration {

    @Bean
    LagReader lagReader(LazyAdmin admin, KafkaProperties kafka) {
        return new LagReader(admin, kafka.buildConsumerProperties(), InstantSource.system());
    }

    @Bean
    LagMonitor lagMonitor(ConsumingStage stage, LagReader reader, LagSettings settings, MeterRegistry meters) {
        var monitor = new LagMonitor(stage.stage(), stage.group(), reader, settings, InstantSource.system());
        monitor.watch(meters);
        return monitor;
    }

    @Bean
    SupervisedLoop lagLoop(LagMonitor monitor) {
        return monitor.loop();
    }

    @Bean
    HealthIndicator lagHealthIndicator(LagMonitor monitor) {
        return new LagHealthIndicator(monitor);
    }
}
