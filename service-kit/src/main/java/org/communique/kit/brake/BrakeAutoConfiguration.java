package org.communique.kit.brake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import org.communique.kit.availability.AvailabilityHealth;
import org.communique.kit.kafka.ConsumingStage;
import org.communique.kit.meter.StageMeter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds the brake to a service with a {@link ConsumingStage}: its meter, its health and its endpoints. */
@AutoConfiguration
@ConditionalOnBean(ConsumingStage.class)
@EnableConfigurationProperties(BrakeSettings.class)
class BrakeAutoConfiguration {

    @Bean
    DeadLetterBrake deadLetterBrake(ConsumingStage stage, BrakeSettings settings, MeterRegistry meters) {
        var brake = new DeadLetterBrake(stage.stage(), settings, InstantSource.system());
        StageMeter.BRAKE_ENGAGED.watch(meters, Tags.of("stage", stage.stage().word()), () -> brake.isEngaged() ? 1 : 0);
        return brake;
    }

    @Bean
    BrakeController brakeController(DeadLetterBrake brake) {
        return new BrakeController(brake);
    }

    /** DOWN while the stage is paused, with the reason and the beginning. */
    @Bean
    HealthIndicator brakeHealthIndicator(DeadLetterBrake brake) {
        return () -> AvailabilityHealth.of(brake.outage()).build();
    }
}
