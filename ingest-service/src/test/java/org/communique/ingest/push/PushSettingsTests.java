package org.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PushSettingsTests {

    @Test
    void defaults() {
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("communique.ingest.push", PushSettings.class))
                .isEqualTo(new PushSettings(DataSize.ofMegabytes(1), "push", 64, Duration.ofSeconds(5)));
    }
}
