package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.communique.kit.availability.Availability;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.FixedBackOff;
import org.springframework.util.unit.DataSize;

/** With the fake consumer that Kafka's clients bring. */
class BoundedPollsTests {

    private static final TopicPartition ZERO = new TopicPartition("releases.raw", 0);
    private static final TopicPartition ONE = new TopicPartition("releases.raw", 1);
    private static final int MEGABYTE = 1024 * 1024;

    private final GroupConsumer kafka = new GroupConsumer();
    private final BatchSize size = new BatchSize(new StreamSettings(25, DataSize.ofMegabytes(1)));
    private final Availability availability = Availability.available("reading", InstantSource.system());
    private final CountedTurns between = new CountedTurns();
    private final Consumer<byte[], byte[]> consumer = new BoundedPolls(
                    kafka,
                    size,
                    availability,
                    new Heartbeat(() -> 0),
                    new FixedBackOff(1, Long.MAX_VALUE),
                    () -> between)
            .asConsumer();

    BoundedPollsTests() {
        kafka.setMaxPollRecords(1);
        kafka.subscribe(List.of("releases.raw"));
        kafka.rebalance(List.of(ZERO, ONE));
        kafka.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
    }

    @Test
    void smallRecordsAreJoinedUpToTheLargestNumber() {
        add(ZERO, 30, 1);

        assertThat(offsets(poll())).isEqualTo(range(0, 25));
        assertThat(offsets(poll())).isEqualTo(range(25, 30));
        assertThat(poll().isEmpty()).isTrue();
    }

    @Test
    void workBetweenPollsTakesTurnsWithBatchesAndLosesNoRecord() {
        between.due = true;
        add(ZERO, 30, 1);

        assertThat(poll().isEmpty()).isTrue();
        assertThat(offsets(poll())).isEqualTo(range(0, 25));
        assertThat(poll().isEmpty()).isTrue();
        assertThat(offsets(poll())).isEqualTo(range(25, 30));
        assertThat(between.turns).isEqualTo(2);
        assertThat(kafka.paused()).isEmpty();
    }

    @Test
    void batchEndsWithTheRecordThatFillsIt() {
        add(ZERO, 6, MEGABYTE / 2);

        assertThat(offsets(poll())).containsExactly(0L, 1L);
        assertThat(offsets(poll())).containsExactly(2L, 3L);
    }

    @Test
    void largeRecordsComeOneByOne() {
        add(ZERO, 3, 5 * MEGABYTE);

        assertThat(offsets(poll())).containsExactly(0L);
        assertThat(offsets(poll())).containsExactly(1L);
    }

    @Test
    void afterASplitRecordsComeOneByOneUntilAllOfTheBatchWereThere() {
        add(ZERO, 5, 1);
        size.split(2);

        assertThat(offsets(poll())).containsExactly(0L);
        assertThat(offsets(poll())).containsExactly(1L);
        assertThat(offsets(poll())).containsExactly(2L, 3L, 4L);
    }

    @Test
    void recordsOfAPartitionThatIsTakenAwayMeanwhileAreLetGo() {
        add(ZERO, 1, 1);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(ONE)));

        assertThat(poll().isEmpty()).isTrue();
    }

    @Test
    void recordsOfAPartitionThatIsStillOursAfterARebalanceComeAgain() {
        add(ZERO, 2, 1);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> kafka.generation++);

        assertThat(poll().isEmpty()).isTrue();
        assertThat(kafka.position(ZERO)).isZero();
    }

    @Test
    void failureWithRecordsInHandLosesNone() {
        add(ZERO, 2, 1);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> kafka.setPollException(new KafkaException("broken")));

        assertThatExceptionOfType(KafkaException.class).isThrownBy(this::poll);

        assertThat(kafka.position(ZERO)).isZero();
    }

    @Test
    void refusalPausesAndDoesNotGetThroughToTheContainerWhichWouldStop() {
        kafka.setPollException(new TopicAuthorizationException("Not authorized to access topics: [releases.raw]"));

        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(this::poll)
                .isNotInstanceOf(TopicAuthorizationException.class);
        assertThat(availability.outage().orElseThrow().reason())
                .isEqualTo("Not authorized to access topics: [releases.raw]");

        poll();
        assertThat(availability.outage()).isEmpty();
    }

    @Test
    void wakeUpIsNoFailure() {
        consumer.wakeup();

        assertThatExceptionOfType(WakeupException.class).isThrownBy(this::poll);
        assertThat(availability.outage()).isEmpty();
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        return consumer.poll(Duration.ofMillis(1));
    }

    private void add(TopicPartition partition, int count, int bytes) {
        for (int offset = 0; offset < count; offset++) {
            kafka.addRecord(new ConsumerRecord<>(
                    partition.topic(), partition.partition(), offset, new byte[1], new byte[bytes]));
        }
    }

    private static List<Long> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(Long::valueOf).toList();
    }

    private static List<Long> offsets(ConsumerRecords<byte[], byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false)
                .map(ConsumerRecord::offset)
                .toList();
    }

    /** Consumer whose group can have another generation. */
    private static final class GroupConsumer extends MockConsumer<byte[], byte[]> {

        private int generation = 1;

        GroupConsumer() {
            super("earliest");
        }

        @Override
        @SuppressWarnings("removal") // Nobody else makes one.
        public synchronized ConsumerGroupMetadata groupMetadata() {
            return new ConsumerGroupMetadata("enrich", generation, "member", Optional.empty());
        }
    }

    /** Counts its turns. */
    private static final class CountedTurns implements BetweenPolls {

        private boolean due;
        private int turns;

        @Override
        public Duration untilDue() {
            return due ? Duration.ZERO : Duration.ofDays(1);
        }

        @Override
        public void run(Consumer<byte[], byte[]> positioned) {
            turns++;
        }
    }
}
