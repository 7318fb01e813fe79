package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.parse.html.Selectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class FeedFilterTests {

    private static final FeedRegistration NAMING = new FeedRegistration(
            URI.create("https://www.example.org/news"),
            "example.org",
            "News",
            null,
            null,
            List.of("banks"),
            false,
            "ops",
            new Selectors("li", null, null, null, "div.text"));

    @Test
    void stateThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> new FeedFilter("broken", null))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .startsWith("state: 'broken' (expected: one of new, healthy, ")
                        .endsWith(", disabled)"));
    }

    @Test
    void pausingChangesNothingElse() {
        var feed = NAMING.at(Instant.EPOCH);

        var resumed =
                FeedBody.read(FeedBody.of(feed, null).json()).namingOf(feed).at(Instant.EPOCH);

        assertThat(feed.isDisabled()).isTrue();
        assertThat(resumed.isDisabled()).isFalse();
        assertThat(FeedBody.read(FeedBody.of(resumed, "ops").json())
                        .namingOf(feed)
                        .at(Instant.EPOCH))
                .isEqualTo(feed);
    }
}
