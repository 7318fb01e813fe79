package org.communique.launcher.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTests {

    @Test
    void portsAreTheStandardOnesWhereNothingElseIsChosen() {
        var settings = StackSettings.of(List.of(), Map.of());
        assertThat(settings.ports().values()).containsExactlyInAnyOrder(9092, 9200, 8090, 8080, 8081, 8082, 8083);
        assertThat(settings.fresh()).isFalse();
    }

    @Test
    void environmentChoosesAPort() {
        var settings = StackSettings.of(List.of(), Map.of("COMMUNIQUE_KAFKA_PORT", "19092"));
        assertThat(settings.port(PortSetting.KAFKA)).isEqualTo(19_092);
    }

    @Test
    void dataLiesInTheProjectWhereNothingElseIsChosen() {
        assertThat(StackSettings.of(List.of(), Map.of("COMMUNIQUE_ROOT", "/project"))
                        .data())
                .isEqualTo(Path.of("/project/.communique"));
        assertThat(StackSettings.of(List.of(), Map.of("COMMUNIQUE_ROOT", "/project", "COMMUNIQUE_DATA", "/data"))
                        .logs())
                .isEqualTo(Path.of("/data/logs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "", "http", "-1", "99999999999"})
    void impossiblePortIsRefusedByName(String port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.of(List.of(), Map.of("COMMUNIQUE_INGEST_PORT", port)))
                .withMessage("COMMUNIQUE_INGEST_PORT: " + port + " (expected: a port, 1 to 65535)");
    }

    @Test
    void unknownOptionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.of(List.of("--refresh"), Map.of()))
                .withMessage("option: --refresh (expected: --fresh, or nothing)");
    }
}
