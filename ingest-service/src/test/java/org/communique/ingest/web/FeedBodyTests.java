package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class FeedBodyTests {

    private static final URI URL = URI.create("https://example.org/feed");

    @ParameterizedTest
    @ValueSource(strings = {"1ms", "9s", "0s", "-5m", "366d", "soon", "", "99999999999999999999d", "9999999999999h"})
    void intervalIsWithinReason(String interval) {
        assertRefused(
                400,
                () -> read("{\"url\": \"%s\", \"interval\": \"%s\"}".formatted(URL, interval))
                        .naming());
    }

    @Test
    void intervalsThatHoldAlreadyMayStay() {
        var quick = feed(Duration.ofSeconds(1));

        assertThat(FeedBody.of(quick, "me").namingOf(quick).interval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void passwordIsRefusedInAChangeAsWell() {
        assertRefused(
                422,
                () -> read("{\"url\": \"https://user:secret@example.org/feed\"}")
                        .namingOf(feed(null)));
    }

    @Test
    void documentIsNoNameOfAFeedHoweverLargeItIs() {
        var items = "{\"url\": \"x\", \"items\": [" + "[],".repeat(100_000) + "[]]}";

        assertThat(FeedBody.isOne(items.getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(FeedBody.isOne("{\"url\": \"x\"}".getBytes(StandardCharsets.UTF_8)))
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

    private static FeedBody read(String json) {
        return FeedBody.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed feed(@Nullable Duration interval) {
        return new Feed(
                FeedId.of(URL), URL, "example.org", null, interval, null, List.of(), true, Instant.EPOCH, null, null);
    }
}
