package org.communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.Land;
import org.communique.ingest.state.Feed;
import org.communique.ingest.testbed.Surprise;
import org.communique.kit.kafka.BrokerException;
import org.junit.jupiter.api.Test;

class ConfiguredFeedsTests {

    private final Land land = new Land();
    private final ConfiguredFeeds configured = new ConfiguredFeeds(
            List.of(naming("https://example.org/one"), naming("https://example.org/two")),
            new FeedRegistry(() -> Instant.EPOCH),
            _ -> Optional.of(0));

    @Test
    void feedsAreRegisteredOnceTheirTerritoryIsOpen() throws BrokerException {
        configured.round();
        assertThat(land.written()).isEmpty();

        configured.opened(land.territory());
        configured.round();
        configured.round();

        assertThat(land.territory().feeds())
                .extracting(Feed::url)
                .containsExactlyInAnyOrder(
                        URI.create("https://example.org/one"), URI.create("https://example.org/two"));
        assertThat(land.written()).hasSize(2);
    }

    @Test
    void feedThatIsNotWrittenIsTriedAgainAndTheReasonIsSaid() throws BrokerException {
        land.answer(new CommitOutcome.Failed("no broker"));
        configured.opened(land.territory());

        assertThatThrownBy(configured::round)
                .isInstanceOf(BrokerException.class)
                .hasMessage("2 configured feeds not registered yet: feed https://example.org/two: no broker");

        land.answer(new CommitOutcome.Committed());
        configured.round();
        assertThat(land.territory().feeds()).hasSize(2);
    }

    @Test
    void feedThatBreaksUsDoesNotKeepTheOthersFromBeingRegistered() throws BrokerException {
        configured.opened(land.territory());
        land.answer(() -> {
            land.answer(new CommitOutcome.Committed());
            return Surprise.of(StackOverflowError.class);
        });

        assertThatThrownBy(configured::round).hasMessageContaining("1 configured feeds not registered yet");
        assertThat(land.territory().feeds()).hasSize(1);

        configured.round();
        assertThat(land.territory().feeds()).hasSize(2);
    }

    private static FeedRegistration naming(String url) {
        return FeedRegistration.of(URI.create(url));
    }
}
