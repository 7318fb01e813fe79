package org.communique.enrich.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDateTests {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2025/03/04/bridge, 2025-03-04T00:00:00Z",
        "https://a.example/news/2025-3-4-bridge, 2025-03-04T00:00:00Z",
        "https://a.example/20250304/bridge.html, 2025-03-04T00:00:00Z",
        "https://a.example/2025/13/04/bridge,",
        "https://a.example/2025/03/bridge,",
        "https://a.example/id/1202503041,",
        "mailto:jane@roe.example,"
    })
    void dayInThePath(URI url, Instant day) {
        assertThat(UrlDate.find(url).orElse(null)).isEqualTo(day);
    }
}
