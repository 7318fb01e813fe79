package org.communique.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.FailingProducers;
import org.communique.ingest.kafka.RecordMapper;
import org.communique.ingest.kafka.TransactionalStateWriter;
import org.communique.ingest.state.Feed;
import org.communique.ingest.testbed.Surprise;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.loop.SupervisedLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

class GroupLifecycleTests {

    private static final Duration PATIENT = Duration.ofSeconds(60);

    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final OwnedPartitions territories = new OwnedPartitions((_, _) -> new CommitOutcome.Committed());

    @ParameterizedTest
    @ValueSource(
            classes = {
                KafkaException.class,
                org.apache.kafka.common.KafkaException.class,
                IllegalStateException.class,
                NoClassDefFoundError.class
            })
    void groupIsJoinedAfterTheFactoryOfProducersFailedThreeTimes(Class<? extends Throwable> failure) {
        var ownership = ownership(FailingProducers.working().failing(3, failure));
        ownership.start();
        var loop = SupervisedLoop.forever("group", Duration.ofMillis(1), ownership::join)
                .withBackOff(Duration.ofMillis(4), Duration.ofMillis(8));
        try {
            loop.start();

            await().atMost(PATIENT)
                    .until(() -> !members.isEmpty() && members.getFirst().isRunning());
            assertThat(loop.hasDied()).isFalse();
        } finally {
            loop.stop();
            ownership.stop();
        }
    }

    @Test
    void reasonOfNotJoiningIsSaidUntilItIsOver() throws BrokerException {
        var ownership = ownership(FailingProducers.working().failing(1, KafkaException.class));
        ownership.start();

        assertThatThrownBy(ownership::join)
                .isInstanceOf(BrokerException.class)
                .hasMessage("group not joined: surprise");
        assertThat(territories.waitingFor()).isEqualTo("joining the group: surprise");

        ownership.join();
        assertThat(territories.waitingFor()).isEqualTo("joining the group");
    }

    @Test
    void memberThatEndedByItselfIsReplacedAndItsPartitionsAreLost() throws BrokerException {
        var ownership = ownership(FailingProducers.working());
        ownership.start();
        ownership.join();
        territories.gained(List.of(0, 1), generation());
        territories.toRead().forEach(OwnedPartition::open);
        assertThat(territories.ready()).isTrue();
        members.getFirst().stop();

        ownership.join();

        assertThat(members).hasSize(2);
        assertThat(members.getLast().isRunning()).isTrue();
        assertThat(territories.all()).isEmpty();
        assertThat(territories.ready()).isFalse();
    }

    @Test
    void memberThatRunsIsLeftAlone() throws BrokerException {
        var ownership = ownership(FailingProducers.working());
        ownership.start();
        ownership.join();
        ownership.join();

        assertThat(members).hasSize(1);
    }

    @Test
    void nobodyJoinsAfterTheServiceStopped() throws BrokerException {
        var ownership = ownership(FailingProducers.working());
        ownership.start();
        ownership.stop();
        ownership.join();

        assertThat(members).isEmpty();
    }

    @Test
    void listenerThatBreaksIsNotKeptFromTheOthers() {
        var opened = new ArrayList<Integer>();
        territories.tell(new Listener(territory -> Surprise.of(StackOverflowError.class)));
        territories.tell(new Listener(territory -> opened.add(territory.partition())));
        territories.gained(List.of(7), generation());

        territories.opened(territories.all().getFirst());

        assertThat(opened).containsExactly(7);
    }

    private GroupLifecycle ownership(FailingProducers producers) {
        var meters = new SimpleMeterRegistry();
        var limits = new TransactionalStateWriter.Limits(PATIENT, 1000);
        var ledger = new TransactionalStateWriter(
                producers, new RecordMapper(new JsonMapper(), meters, 1000), limits, meters);
        return new GroupLifecycle(() -> 2, ledger, territories, () -> {
            var member = new Member();
            members.add(member);
            return member;
        });
    }

    @SuppressWarnings("removal") // for consumers to make; there is none here
    private static ConsumerGroupMetadata generation() {
        return new ConsumerGroupMetadata("ingest");
    }

    /** Listens to what opens. */
    private record Listener(Consumer<OwnedPartition> to) implements OwnershipListener {
        @Override
        public void opened(OwnedPartition territory) {
            to.accept(territory);
        }

        @Override
        public void named(OwnedPartition territory, Feed feed) {
            // Nobody listens.
        }
    }

    /** A member of no group. */
    private static final class Member implements MessageListenerContainer {

        private volatile boolean running;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public void setupMessageListener(Object listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Map<MetricName, ? extends Metric>> metrics() {
            return Map.of();
        }
    }
}
