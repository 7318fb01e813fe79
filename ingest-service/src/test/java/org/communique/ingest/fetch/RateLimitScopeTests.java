package org.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitScopeTests {

    @ParameterizedTest
    @CsvSource({
        "FEED,   https://News.example.org/a, https://News.example.org/a",
        "HOST,   https://News.example.org/a, news.example.org",
        "HOST,   http://127.0.0.1:8090/a,    127.0.0.1",
        "DOMAIN, https://news.example.co.uk, example.co.uk",
        "DOMAIN, https://ec.europa.eu/a,     europa.eu",
        "DOMAIN, http://127.0.0.1:8090/a,    127.0.0.1",
        "DOMAIN, 'http://[::1]/a',           '[::1]'",
        "DOMAIN, http://localhost/a,         localhost",
    })
    void urlBelongsToWhoeverTheScopeSays(RateLimitScope scope, URI url, String owner) {
        assertThat(scope.of(url)).isEqualTo(owner);
    }
}
