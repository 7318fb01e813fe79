package org.communique.enrich.stream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.communique.kit.availability.Availability;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Polls limited in bytes. Kafka's own are limited in records: twenty-five pages of 5 MB would be in memory concurrently. The
 * consumer beneath returns one fetched record a poll ({@code max-poll-records: 1}); they are joined here until the batch is
 * full.
 *
 * <p>A failing poll is reported and followed by a back-off; the container would poll again immediately, or stop for good.
 */
final class BoundedPolls {

    private final Consumer<byte[], byte[]> consumer;
    private final BatchSize size;
    private final Availability availability;
    private final Heartbeat heartbeat;
    private final BackOff backOff;
    private final Supplier<BetweenPolls> between;
    private BackOffExecution intervals;
    private boolean turned;
    /** Ends the wait of the back-off. */
    private final Semaphore woken = new Semaphore(0);

    BoundedPolls(
            Consumer<byte[], byte[]> consumer,
            BatchSize size,
            Availability availability,
            Heartbeat heartbeat,
            BackOff backOff,
            Supplier<BetweenPolls> between) {
        this.between = between;
        this.consumer = consumer;
        this.size = size;
        this.availability = availability;
        this.heartbeat = heartbeat;
        this.backOff = backOff;
        this.intervals = backOff.start();
    }

    /** Returns the consumer with these polls. */
    @SuppressWarnings("unchecked") // The proxy has no other interface.
    Consumer<byte[], byte[]> asConsumer() {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("poll")) {
                        return poll((Duration) arguments[0]);
                    }
                    if (method.getName().equals("wakeup")) {
                        woken.release();
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        heartbeat.beat();
        try {
            var records = turnOrJoin(timeout);
            availability.workSucceeded();
            intervals = backOff.start();
            return records;
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (Throwable failure) { // An Error here would end the container, as an AuthorizationException would.
            availability.workFailed(failure);
            sleep();
            throw new KafkaException("poll failed", failure);
        }
    }

    /** Work between polls and batches take turns, so that neither starves. */
    private ConsumerRecords<byte[], byte[]> turnOrJoin(Duration timeout) {
        var wait = between.get().untilDue();
        turned = wait.isZero() && !turned;
        if (!turned) {
            return join(wait.compareTo(timeout) < 0 ? wait : timeout);
        }
        var records = pollPaused();
        if (records.isEmpty()) {
            between.get().run(consumer);
        }
        return records;
    }

    /** Polls for the sake of the group: the work that follows must not add to the time since the last poll. */
    private ConsumerRecords<byte[], byte[]> pollPaused() {
        var running = new HashSet<>(consumer.assignment());
        running.removeAll(consumer.paused());
        consumer.pause(running);
        try {
            // Records of a partition assigned in this very poll.
            return consumer.poll(Duration.ZERO);
        } finally {
            running.retainAll(consumer.assignment());
            consumer.resume(running);
        }
    }

    private ConsumerRecords<byte[], byte[]> join(Duration timeout) {
        var batch = new Joined();
        boolean more = batch.add(consumer.poll(timeout));
        try {
            int generation = consumer.groupMetadata().generationId();
            while (more && size.hasRoom(batch.records, batch.bytes)) {
                more = batch.add(consumer.poll(Duration.ZERO));
                if (consumer.groupMetadata().generationId() != generation
                        || !consumer.assignment().containsAll(batch.partitions.keySet())) {
                    seekBack(batch);
                    return ConsumerRecords.empty();
                }
            }
        } catch (Throwable failure) { // The records in hand must not be lost.
            seekBack(batch);
            throw failure;
        }
        if (batch.records > 0) {
            size.polled();
        }
        return new ConsumerRecords<>(batch.partitions, batch.next);
    }

    /** Seeks back after a rebalance: the records in hand may be another instance's by now. */
    private void seekBack(Joined batch) {
        var assigned = consumer.assignment();
        batch.partitions.forEach((partition, records) -> {
            if (assigned.contains(partition)) {
                consumer.seek(partition, records.getFirst().offset());
            }
        });
    }

    private void sleep() {
        try {
            woken.drainPermits();
            woken.tryAcquire(intervals.nextBackOff(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Records of several polls. */
    private static final class Joined {

        private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> partitions = new LinkedHashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> next = new LinkedHashMap<>();
        private int records;
        private long bytes;

        /** Returns whether there were any. */
        private boolean add(ConsumerRecords<byte[], byte[]> polled) {
            for (var record : polled) {
                partitions
                        .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), _ -> new ArrayList<>())
                        .add(record);
                records++;
                bytes += RecordEnricher.bytes(record);
            }
            next.putAll(polled.nextOffsets());
            return !polled.isEmpty();
        }
    }
}
