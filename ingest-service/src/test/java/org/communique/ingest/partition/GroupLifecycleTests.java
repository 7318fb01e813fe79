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
    private final OwnedPartitions partitions = new OwnedPartitions((_, _) -> new CommitOutcome.Committed());

    @ParameterizedTest
    @ValueSource(
            classes = {
                KafkaException.class,
                org.apache.kafka.common.KafkaException.class,
                IllegalStateException.class,
                NoClassDefFoundError.class
            })
    void groupIsJoinedAfterTheFactoryOfProducersFailedThreeTimes(Class<? extends Throwable> failure) {
        var lifecycle = lifecycle(FailingProducers.working().failing(3, failure));
        lifecycle.start();
        var loop = SupervisedLoop.forever("group", Duration.ofMillis(1), lifecycle::join)
                .withBackOff(Duration.ofMillis(4), Duration.ofMillis(8));
        try {
            loop.start();

            await().atMost(PATIENT)
                    .until(() -> !members.isEmpty() && members.getFirst().isRunning());
            assertThat(loop.hasDied()).isFalse();
        } finally {
            loop.stop();
            lifecycle.stop();
        }
    }

    @Test
    void reasonOfNotJoiningIsShownUntilItIsOver() throws BrokerException {
        var lifecycle = lifecycle(FailingProducers.working().failing(1, KafkaException.class));
        lifecycle.start();

        assertThatThrownBy(lifecycle::join)
                .isInstanceOf(BrokerException.class)
                .hasMessage("group not joined: a surprise");
        assertThat(partitions.waitingFor()).isEqualTo("joining the group: a surprise");

        lifecycle.join();
        assertThat(partitions.waitingFor()).isEqualTo("joining the group");
    }

    @Test
    void memberThatEndedByItselfIsReplacedAndItsPartitionsAreLost() throws BrokerException {
        var lifecycle = lifecycle(FailingProducers.working());
        lifecycle.start();
        lifecycle.join();
        partitions.onAssigned(List.of(0, 1), generation());
        partitions.toRestore().forEach(OwnedPartition::activate);
        assertThat(partitions.ready()).isTrue();
        members.getFirst().stop();

        lifecycle.join();

        assertThat(members).hasSize(2);
        assertThat(members.getLast().isRunning()).isTrue();
        assertThat(partitions.all()).isEmpty();
        assertThat(partitions.ready()).isFalse();
    }

    @Test
    void memberThatRunsIsLeftAlone() throws BrokerException {
        var lifecycle = lifecycle(FailingProducers.working());
        lifecycle.start();
        lifecycle.join();
        lifecycle.join();

        assertThat(members).hasSize(1);
    }

    @Test
    void nobodyJoinsAfterTheServiceStopped() throws BrokerException {
        var lifecycle = lifecycle(FailingProducers.working());
        lifecycle.start();
        lifecycle.stop();
        lifecycle.join();

        assertThat(members).isEmpty();
    }

    @Test
    void brokenListenerDoesNotConcernTheOthers() {
        var opened = new ArrayList<Integer>();
        partitions.addListener(new Listener(partition -> Surprise.of(StackOverflowError.class)));
        partitions.addListener(new Listener(partition -> opened.add(partition.partition())));
        partitions.onAssigned(List.of(7), generation());

        partitions.onActive(partitions.all().getFirst());

        assertThat(opened).containsExactly(7);
    }

    private GroupLifecycle lifecycle(FailingProducers producers) {
        var meters = new SimpleMeterRegistry();
        var limits = new TransactionalStateWriter.Limits(PATIENT, 1000);
        var writer = new TransactionalStateWriter(
                producers, new RecordMapper(new JsonMapper(), meters, 1000), limits, meters);
        return new GroupLifecycle(() -> 2, writer, partitions, () -> {
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
        public void onActive(OwnedPartition partition) {
            to.accept(partition);
        }

        @Override
        public void onFeedChanged(OwnedPartition partition, Feed feed) {
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
