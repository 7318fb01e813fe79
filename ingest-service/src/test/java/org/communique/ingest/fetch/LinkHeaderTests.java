package org.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.testbed.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTests {

    private static final URI BASE = URI.create("https://example.org/news/feed.xml");

    @Test
    void linksOfOneHeaderAreSeparate() {
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
    void firstOfSeveralHeadersWins() {
        assertThat(first("hub", "<https://a.example/>; rel=\"hub\"", "<https://b.example/>; rel=\"hub\""))
                .hasValue(URI.create("https://a.example/"));
    }

    @Test
    void malformedHeaderHasNoLink() {
        assertThat(first("hub", "hub", "<https://a.example/>", "rel=hub; <https://a.example/>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://h.example/>" + ";a",
                "<https://h.example/>" + ";",
                "<https://h.example/>" + ";a=\"",
                "<",
                "<>",
                "<https://h.example/>; rel" + " ",
                "<https://h.example/>; rel=\"" + "a ",
            })
    void headerOfAnyLengthIsReadOnceFromFrontToBack(String repeated) throws Exception {
        int last = repeated.lastIndexOf('>') + 1;
        String header = repeated.substring(0, last)
                + repeated.substring(last).repeat(1_000_000 / Math.max(1, repeated.length() - last));

        assertThat(SmallStack.call(() -> first("hub", header))).isEmpty();
    }

    @Test
    void relationAfterManyParametersIsFound() throws Exception {
        String header = "<https://h.example/>" + ";a".repeat(8_000) + "; rel=hub";

        assertThat(SmallStack.call(() -> first("hub", header))).hasValue(URI.create("https://h.example/"));
    }

    @Test
    void quotedValueMayHoldAnything() {
        assertThat(first("hub", "</a>; title=\"\\\", </b>; rel=hub\"; rel=next, </c>; rel=hub"))
                .hasValue(URI.create("https://example.org/c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/"})
    void hubIsOfTheWeb(String target) {
        assertThat(first("hub", "<" + target + ">; rel=hub")).isEmpty();
    }

    @Test
    void feedsAreAlternatesInAFormatOfFeeds() {
        var header = "</rss>; rel=alternate; type=\"application/rss+xml; charset=utf-8\", </de>; rel=alternate;"
                + " type=text/html, </next>; rel=next; type=application/rss+xml";

        assertThat(LinkHeader.feeds(List.of(header), BASE)).containsExactly(URI.create("https://example.org/rss"));
    }

    private static Optional<URI> first(String relation, String... headers) {
        return LinkHeader.first(List.of(headers), relation, BASE);
    }
}
