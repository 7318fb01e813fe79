package org.communique.console.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerSettingsTests {

    @Test
    void valuesOutOfRangeAreRefusedByTheirKey() {
        assertThatThrownBy(() -> new BrokerSettings(Duration.ZERO, 1)).hasMessageContaining("kafka.timeout: 0 s");
        assertThatThrownBy(() -> new BrokerSettings(Duration.ofSeconds(1), 0)).hasMessageContaining("kafka.readers: 0");
    }
}
