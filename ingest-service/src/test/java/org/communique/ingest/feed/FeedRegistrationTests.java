package org.communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.communique.ingest.text.CredentialsInUrlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedRegistrationTests {

    private static final URI URL = URI.create("https://example.org/feed");

    @Test
    void credentialsAreRefusedWhereverTheFeedIsNamed() {
        assertThatExceptionOfType(CredentialsInUrlException.class)
                .isThrownBy(() -> FeedRegistration.of(URI.create("http://user:secret@example.org/feed")))
                .withMessageNotContaining("secret");
    }

    @Test
    void portThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedRegistration.of(URI.create("http://example.org:99999/feed")));
    }

    @Test
    void longestIntervalIsNotBelowTheShortest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> naming(Duration.ofHours(2), Duration.ofHours(1), List.of()))
                .withMessage("maxInterval: 1 h (expected: at least the interval, 2 h)");
    }

    @Test
    void intervalIsPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> naming(Duration.ZERO, null, List.of()))
                .withMessage("interval: 0 s (expected: above 0 s)");
    }

    @Test
    void labelIsAText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> naming(null, null, Arrays.asList("a", null)))
                .withMessageContaining("labels");
    }

    private static FeedRegistration naming(
            @Nullable Duration interval, @Nullable Duration maxInterval, List<@Nullable String> labels) {
        return new FeedRegistration(URL, null, null, interval, maxInterval, labels, null, null, null);
    }
}
