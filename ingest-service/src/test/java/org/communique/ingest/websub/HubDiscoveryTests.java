package org.communique.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.SkipHours;
import org.communique.ingest.state.Hub;
import org.junit.jupiter.api.Test;

class HubDiscoveryTests {

    private static final URI FEED = URI.create("https://example.org/feed");
    private static final URI HUB = URI.create("https://hub.example/");

    @Test
    void hubWithAPasswordOrOfAnotherKindIsPassedOver() {
        var hints = new FeedHints(
                SkipHours.NONE,
                List.of(URI.create("https://user:secret@hub.example/"), URI.create("file:///etc/passwd"), HUB),
                FEED);

        assertThat(HubDiscovery.hub(answer("<https://user:secret@hub.example/>; rel=hub"), hints))
                .contains(new Hub(HUB, FEED));
    }

    @Test
    void topicWithAPasswordIsIgnored() {
        var hints = new FeedHints(SkipHours.NONE, List.of(HUB), URI.create("https://user:secret@example.org/feed"));

        assertThat(HubDiscovery.hub(answer("<https://user:secret@example.org/feed>; rel=self"), hints))
                .contains(new Hub(HUB, FEED));
    }

    private static FetchOutcome.Modified answer(String link) {
        return new FetchOutcome.Modified(new byte[0], null, Validators.NONE, FEED, null, null, List.of(link));
    }
}
