package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.ingest.parse.item.ItemRule;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class FeedBodyTests {

    private static final URI URL = URI.create("https://example.org/feed");

    @ParameterizedTest
    @ValueSource(strings = {"1ms", "9s", "0s", "-5m", "366d", "soon", "", "99999999999999999999d", "9999999999999h"})
    void intervalIsWithinItsLimits(String interval) {
        assertRefused(
                400,
                () -> read("{\"url\": \"%s\", \"interval\": \"%s\"}".formatted(URL, interval))
                        .registration());
    }

    @Test
    void currentIntervalIsAcceptedAgain() {
        var quick = feed(Duration.ofSeconds(1));

        var body = FeedBody.json(FeedRegistration.of(quick, quick.options().withDisabledBy("me")));

        assertThat(FeedBody.parse(body).registrationOf(quick).options().interval())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void passwordIsRefusedInAChangeToo() {
        assertRefused(
                422,
                () -> read("{\"url\": \"https://user:secret@example.org/feed\"}")
                        .registrationOf(feed(null)));
    }

    @Test
    void patchChangesTheFieldsThatItNames() {
        var options = FeedOptions.DEFAULT
                .withTitle("News")
                .withLabels(List.of("banks"))
                .withIntervals(Duration.ofMinutes(5), null)
                .withArticlePages(false);
        var feed = Feed.of(URL, "example.org", options, Instant.EPOCH);

        assertThat(patched(feed, "{\"disabledBy\": \"me\"}")).isEqualTo(options.withDisabledBy("me"));
        assertThat(patched(feed, "{\"title\": null, \"labels\": [\"a\", \"b\"]}"))
                .isEqualTo(options.withTitle(null).withLabels(List.of("a", "b")));
        assertThat(patched(feed, "{\"selectors\": {\"item\": \"li\"}}")
                        .selectors()
                        .item())
                .isEqualTo("li");
        assertThat(patched(feed, "{\"filter\": {\"drop\": [{\"title\": \"sport\"}]}}")
                        .filter())
                .isEqualTo(new ItemFilter(null, List.of(new ItemRule("sport", null, null, null))));
        assertThat(patched(feed, "{}")).isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "nothing",
                "{\"colour\": \"red\"}",
                "{\"interval\": \"1ms\"}",
                "{\"labels\": [null]}",
                "{\"selectors\": {\"title\": \"h2\"}}"
            })
    void patchOfAnotherFormIsRefused(String patch) {
        assertRefused(400, () -> patched(feed(null), patch));
    }

    @ParameterizedTest
    @CsvSource({
        "feed:https://example.org/feed, https://example.org/feed",
        "feed://example.org/feed, http://example.org/feed",
        "feeds://example.org/feed, https://example.org/feed",
        "FEED:http://example.org/feed, http://example.org/feed",
        "feed://https://example.org/feed, https://example.org/feed"
    })
    void urlForReadersIsTheUrlBehindIt(String written, String url) {
        assertThat(read("{\"url\": \"%s\"}".formatted(written)).registration().url())
                .hasToString(url);
    }

    @Test
    void largeDocumentIsNoRegistration() {
        var items = "{\"url\": \"x\", \"items\": [" + "[],".repeat(100_000) + "[]]}";

        assertThat(FeedBody.isRegistration(items.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(FeedBody.isRegistration("{\"url\": \"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private static void assertRefused(int status, Runnable work) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(work::run)
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(status))
                .satisfies(refused -> assertThat(refused.getBody().getDetail())
                        .contains("expected")
                        .doesNotContain("secret"));
    }

    private static FeedOptions patched(Feed feed, String patch) {
        return FeedBody.patched(feed, patch.getBytes(StandardCharsets.UTF_8))
                .registrationOf(feed)
                .options();
    }

    private static FeedBody read(String json) {
        return FeedBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed feed(@Nullable Duration interval) {
        return Feed.of(URL, "example.org", FeedOptions.DEFAULT.withIntervals(interval, null), Instant.EPOCH);
    }
}
