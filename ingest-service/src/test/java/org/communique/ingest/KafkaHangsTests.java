package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.GenerationFence;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.partition.GroupMembers;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.testbed.HangingPeer;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicCreator;
import org.communique.kit.kafka.TopicSettings;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import tools.jackson.databind.json.JsonMapper;

/** A broker that accepts and never answers, or never ends what it begins: every question ends all the same. */
@Timeout(180)
class KafkaHangsTests {

    private final KafkaConfiguration configuration = new KafkaConfiguration();

    static Stream<HangingPeer> brokers() {
        return Stream.of(HangingPeer.silent(), new HangingPeer("\u0000\u0000\u007f\u007f", "x"));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void questionsOfTheAdminClientEnd(HangingPeer peer) {
        try (peer;
                var admin = admin(peer)) {
            assertThatThrownBy(
                            () -> admin.ask(client -> client.describeCluster().clusterId(), Duration.ofSeconds(1)))
                    .isInstanceOf(BrokerException.class)
                    .hasMessage("no answer (expected: one within 1 s)");
            assertThatThrownBy(
                            () -> TopicCreator.of(admin, configuration.writtenTopics(), new TopicSettings(1, (short) 1))
                                    .createMissing())
                    .isInstanceOf(BrokerException.class);
            assertThatThrownBy(() -> new GroupMembers(admin, "ingest", InstantSource.system()).all())
                    .isInstanceOf(BrokerException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void transactionEndsAsFailed(HangingPeer peer) {
        try (peer) {
            var producers = configuration.producers(kafka(peer));
            var outcome = configuration
                    .writer(producers, new JsonMapper(), new SimpleMeterRegistry())
                    .commit(changes(), fence());

            assertThat(outcome).isInstanceOf(CommitOutcome.Failed.class);
            assertThat(outcome.text()).contains("Timeout expired").doesNotContain("Exception");
            producers.destroy();
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void lookupOfAnEventTimesOut(HangingPeer peer) {
        try (peer;
                var admin = admin(peer)) {
            var id = ReleaseId.derive("example.org", "1");
            var releases = configuration.rawReleaseLookup(admin, kafka(peer), new JsonMapper());

            assertThatThrownBy(() -> releases.read(new Identity(
                            id, Revision.FIRST, Version.observedAt(Instant.parse("2023-10-12T10:30:00Z")))))
                    .isInstanceOf(BrokerException.class);
        }
    }

    private static LazyAdmin admin(HangingPeer peer) {
        return new LazyAdmin(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                peer.address(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000));
    }

    private static KafkaProperties kafka(HangingPeer peer) {
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(peer.address()));
        return kafka;
    }

    private static StateChanges changes() {
        var url = URI.create("https://example.org/feed");
        return StateChanges.ofFeed(Feed.of(url, "example.org", FeedOptions.DEFAULT, Instant.EPOCH));
    }

    @SuppressWarnings("removal") // for consumers to make; there is none here
    private static GenerationFence fence() {
        return new GenerationFence(0, 0, new ConsumerGroupMetadata("ingest"));
    }
}
