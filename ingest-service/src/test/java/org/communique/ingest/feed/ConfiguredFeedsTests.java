package org.communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.testbed.Surprise;
import org.communique.kit.kafka.BrokerException;
import org.junit.jupiter.api.Test;

class ConfiguredFeedsTests {

    private final TestPartition owned = new TestPartition();
    private final ConfiguredFeeds configured = new ConfiguredFeeds(
            List.of(registration("https://example.org/one"), registration("https://example.org/two")),
            new FeedRegistry(() -> Instant.EPOCH),
            _ -> Optional.of(0));

    @Test
    void feedsAreRegisteredOnceTheirPartitionIsActive() throws BrokerException {
        configured.round();
        assertThat(owned.written()).isEmpty();

        configured.onActive(owned.partition());
        configured.round();
        configured.round();

        assertThat(owned.partition().feeds())
                .extracting(Feed::url)
                .containsExactlyInAnyOrder(
                        URI.create("https://example.org/one"), URI.create("https://example.org/two"));
        assertThat(owned.written()).hasSize(2);
    }

    @Test
    void failedRegistrationIsRetriedAndReported() throws BrokerException {
        owned.onCommit(new CommitOutcome.Failed("no broker"));
        configured.onActive(owned.partition());

        assertThatThrownBy(configured::round)
                .isInstanceOf(BrokerException.class)
                .hasMessage("2 configured feeds not registered yet: feed https://example.org/two: no broker");

        owned.onCommit(new CommitOutcome.Committed());
        configured.round();
        assertThat(owned.partition().feeds()).hasSize(2);
    }

    @Test
    void exceptionOfOneFeedDoesNotStopTheOthers() throws BrokerException {
        configured.onActive(owned.partition());
        owned.onCommit(() -> {
            owned.onCommit(new CommitOutcome.Committed());
            return Surprise.of(StackOverflowError.class);
        });

        assertThatThrownBy(configured::round).hasMessageContaining("1 configured feeds not registered yet");
        assertThat(owned.partition().feeds()).hasSize(1);

        configured.round();
        assertThat(owned.partition().feeds()).hasSize(2);
    }

    private static FeedRegistration registration(String url) {
        return FeedRegistration.of(URI.create(url));
    }
}
