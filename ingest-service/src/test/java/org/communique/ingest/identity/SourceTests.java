package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.nato.int/rss, nato.int",
        "https://news.NATO.int/rss, nato.int",
        "https://nato.int/rss, nato.int",
        "https://www.bankofengland.co.uk/rss, bankofengland.co.uk",
        "https://www.mod.gov.uk/rss, mod.gov.uk",
        "https://www.gov.uk/rss, gov.uk",
        "https://gov.uk/rss, gov.uk",
        "https://ministry.github.io/feed, ministry.github.io",
        "https://xn--bcher-kva.example/feed, xn--bcher-kva.example",
        "http://localhost:8090/feed, localhost:8090",
        "http://localhost/feed, localhost",
        "http://127.0.0.1:8090/feed, 127.0.0.1:8090",
        "http://[2001:db8::1]:8090/feed, [2001:db8::1]:8090",
        "http://newsroom:8090/feed, newsroom:8090",
        "http://press.internal/feed, press.internal",
    })
    void sourceIsTheRegistrableDomain(URI url, String source) {
        assertThat(Source.of(url)).isEqualTo(source);
    }

    @Test
    void urlWithoutHostHasNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.of(URI.create("mailto:press@example.org")))
                .withMessage("'mailto:press@example.org' names no host (expected: an absolute URL)");
    }
}
