package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static FeedBody read(String json) {
        return FeedBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed feed(@Nullable Duration interval) {
        return Feed.of(URL, "example.org", FeedOptions.DEFAULT.withIntervals(interval, null), Instant.EPOCH);
    }
}
