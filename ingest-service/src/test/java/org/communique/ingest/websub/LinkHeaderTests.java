package org.communique.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkHeaderTests {

    private static final URI BASE = URI.create("https://example.org/news/feed.xml");

    @Test
    void linksOfOneHeaderAreToldApart() {
        var header = "<https://hub.example/a,b>; rel=\"hub\", <https://example.org/feed>; rel=self";

        assertThat(first("hub", header)).hasValue(URI.create("https://hub.example/a,b"));
        assertThat(first("self", header)).hasValue(URI.create("https://example.org/feed"));
    }

    @Test
    void linkMayHaveSeveralRelationsAndOtherParameters() {
        assertThat(first("hub", "</hub>; title=\"a; rel=self, b\"; REL=\"self HUB\""))
                .hasValue(URI.create("https://example.org/hub"));
    }

    @Test
    void firstOfSeveralHeadersIsTaken() {
        assertThat(first("hub", "<https://a.example/>; rel=\"hub\"", "<https://b.example/>; rel=\"hub\""))
                .hasValue(URI.create("https://a.example/"));
    }

    @Test
    void whatIsNoLinkIsNone() {
        assertThat(first("hub", "hub", "<https://a.example/>", "rel=hub; <https://a.example/>"))
                .isEmpty();
    }

    private static Optional<URI> first(String relation, String... headers) {
        return LinkHeader.first(List.of(headers), relation, BASE);
    }
}
