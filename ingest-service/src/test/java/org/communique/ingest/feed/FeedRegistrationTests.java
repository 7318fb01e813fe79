package org.communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.communique.ingest.text.CredentialsInUrlException;
import org.junit.jupiter.api.Test;

class FeedRegistrationTests {

    @Test
    void urlWithCredentialsIsRefused() {
        assertThatExceptionOfType(CredentialsInUrlException.class)
                .isThrownBy(() -> FeedRegistration.of(URI.create("http://user:secret@example.org/feed")))
                .withMessageNotContaining("secret");
    }

    @Test
    void invalidPortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedRegistration.of(URI.create("http://example.org:99999/feed")));
    }
}
