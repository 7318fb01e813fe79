package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class FeedFilterTests {

    private static final FeedRegistration REGISTRATION = new FeedRegistration(
            URI.create("https://www.example.org/news"),
            "example.org",
            new FeedOptions(
                    "News",
                    null,
                    null,
                    List.of("banks"),
                    false,
                    "ops",
                    new Selectors("li", null, null, null, "div.text")));

    @Test
    void unknownStateIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> new FeedFilter("broken", null))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .startsWith("state: 'broken' (expected: one of new, healthy, ")
                        .endsWith(", disabled)"));
    }

    @Test
    void pausingChangesNothingElse() {
        var feed = REGISTRATION.at(Instant.EPOCH);

        var resumed = changed(feed, null);

        assertThat(feed.isDisabled()).isTrue();
        assertThat(resumed.isDisabled()).isFalse();
        assertThat(changed(resumed, "ops")).isEqualTo(feed);
    }

    private static Feed changed(Feed feed, @Nullable String disabledBy) {
        var body = FeedBody.json(FeedRegistration.of(feed, feed.options().withDisabledBy(disabledBy)));
        return FeedBody.parse(body).registrationOf(feed).at(feed.added());
    }
}
