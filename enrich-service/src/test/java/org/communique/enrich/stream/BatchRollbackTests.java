package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.communique.kit.availability.AvailabilityHealth;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.util.backoff.FixedBackOff;
import org.springframework.util.unit.DataSize;

class BatchRollbackTests {

    private static final TopicPartition OURS = new TopicPartition("releases.raw", 0);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final Exception refused = new IllegalStateException(
            "Transaction rolled back",
            new KafkaException(new RecordTooLargeException("The message is larger than the server will accept.")));

    private final MockConsumer<Object, Object> consumer = new MockConsumer<>("earliest");
    private final BatchSize size = new BatchSize(new StreamSettings(25, DataSize.ofMegabytes(1)));
    private final StreamAvailability availability = StreamAvailability.by(InstantSource.fixed(NOON));
    private final BatchRollback rollback =
            new BatchRollback(size, availability.writing(), new FixedBackOff(1, Long.MAX_VALUE));

    BatchRollbackTests() {
        consumer.assign(List.of(OURS));
        consumer.updateBeginningOffsets(Map.of(OURS, 0L));
        consumer.seek(OURS, 7);
    }

    @Test
    void batchComesAgainFromItsFirstRecord() {
        rolledBack(refused);

        assertThat(consumer.position(OURS)).isEqualTo(5);
    }

    @Test
    void readinessSaysWhyAndSinceWhenUntilACommit() {
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        rolledBack(refused);

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails())
                .containsEntry("reason", "The message is larger than the server will accept.")
                .containsEntry("since", "2026-03-02T12:00:00Z");

        rollback.afterCommit(new SimpleTransactionStatus(), new KafkaException("failed"));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        rollback.afterCommit(new SimpleTransactionStatus(), null);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void splitIsNoOutage() {
        rolledBack(new IllegalStateException(new SplitBatchException(3, "step x: not done (expected: within 20 s)")));

        assertThat(availability.outage()).isEmpty();
        assertThat(size.hasRoom(1, 0)).isFalse();
    }

    private Health health() {
        return AvailabilityHealth.of(availability.outage()).build();
    }

    /** Records 5 and 6 of our partition, and one of a partition that was taken away meanwhile. */
    private void rolledBack(Exception failure) {
        rollback.process(
                List.of(record(0, 5), record(0, 6), record(1, 3)), consumer, container(), failure, true, EOSMode.V2);
    }

    private static ConsumerRecord<Object, Object> record(int partition, long offset) {
        return new ConsumerRecord<>("releases.raw", partition, offset, new byte[1], new byte[1]);
    }

    /** Not running: nobody waits for the back-off. */
    private static MessageListenerContainer container() {
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(Map.of()), new ContainerProperties("releases.raw"));
    }
}
