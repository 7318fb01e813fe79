package org.communique.kit.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.contracts.wire.KafkaTopic;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Leaves out the doubles of Kafka's client meters. Since KIP-1109 its consumers measure a topic with a dot in its name
 * twice, the second time with an underscore in place of the dot.
 */
@AutoConfiguration
class MeterAutoConfiguration {

    private static final Set<String> DOUBLES = Arrays.stream(KafkaTopic.values())
            .map(KafkaTopic::topicName)
            .filter(name -> name.contains("."))
            .map(name -> name.replace('.', '_'))
            .collect(Collectors.toUnmodifiableSet());

    @Bean
    static MeterFilter withoutDoublesOfKafka() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                var topic = id.getName().startsWith("kafka.") ? id.getTag("topic") : null;
                return topic != null && DOUBLES.contains(topic) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }
        };
    }
}
