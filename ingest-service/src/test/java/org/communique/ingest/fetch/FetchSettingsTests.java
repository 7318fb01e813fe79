package org.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class FetchSettingsTests {

    @Test
    void defaultsArePoliteAndSafe() {
        assertThat(bind(Map.of()))
                .isEqualTo(new FetchSettings(
                        null,
                        List.of(),
                        Set.of(80, 443, 8080, 8443),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        DataSize.ofMegabytes(10),
                        DataSize.ofMegabytes(5),
                        5,
                        RateLimitScope.HOST,
                        2,
                        Duration.ofMillis(500),
                        true,
                        100));
    }

    @Test
    void blocksAreReadFromText() {
        assertThat(bind(Map.of("communique.ingest.fetch.allow", "127.0.0.0/8,::1"))
                        .allow())
                .containsExactly(Cidr.of("127.0.0.0/8"), Cidr.of("::1"));
    }

    @Test
    void malformedBlockFailsTheStart() {
        assertThatThrownBy(() -> bind(Map.of("communique.ingest.fetch.allow", "localhost")))
                .rootCause()
                .hasMessageContaining("localhost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "per-host      | 0   | communique.ingest.fetch.per-host: 0 (expected: >= 1)",
                "connections   | 0   | communique.ingest.fetch.connections: 0 (expected: >= 1)",
                "max-redirects | -1  | communique.ingest.fetch.max-redirects: -1 (expected: >= 0)",
                "total-timeout | 0s  | communique.ingest.fetch.total-timeout: 0 s (expected: a positive duration)",
            })
    void invalidValueFailsTheStart(String name, String value, String message) {
        assertThatThrownBy(() -> bind(Map.of("communique.ingest.fetch." + name, value)))
                .rootCause()
                .hasMessage(message);
    }

    @Test
    void eachKindHasItsLimit() {
        assertThat(bind(Map.of()).max(AcceptedContent.FEED)).isEqualTo(DataSize.ofMegabytes(10));
        assertThat(bind(Map.of()).max(AcceptedContent.PAGE)).isEqualTo(DataSize.ofMegabytes(5));
    }

    private static FetchSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("communique.ingest.fetch", FetchSettings.class);
    }
}
