package org.communique.kit.redrive;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.read.DeadLetterIndex;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;
import org.communique.kit.loop.SupervisedLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Operations of a stage, of all instances: followed in the topic of state by a loop. While one runs, the loop keeps the index of
 * dead letters whole for it. Thread-safe.
 */
public final class OperationRegister implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(OperationRegister.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final KafkaTopic state;
    private final TopicOffsets offsets;
    private final TopicReader reader;
    private final DeadLetterIndex index;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final TreeMap<String, Operation> operations = new TreeMap<>();
    private String waitsFor = "";

    OperationRegister(KafkaTopic state, TopicOffsets offsets, TopicReader reader, DeadLetterIndex index) {
        this.state = state;
        this.offsets = offsets;
        this.reader = reader;
        this.index = index;
    }

    /** Returns the loop that follows the topic; stopped without an interrupt, since a Kafka consumer logs a lot about one. */
    SupervisedLoop loop() {
        return SupervisedLoop.forever("dead-letter-operations", Duration.ZERO, this::follow)
                .wokenBy(stopped::countDown);
    }

    /** Kafka's own health says why there is no answer; the topic may come later. */
    private void follow() throws InterruptedException {
        try {
            refresh(TIMEOUT);
            if (running().isPresent() && !index.isLoaded()) {
                index.refresh(TIMEOUT);
            }
        } catch (BrokerException e) {
            LOG.debug("operations not read topic={}", state.topicName(), e);
        }
        stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Reads what came since the last time.
     *
     * @throws BrokerException when Kafka does not answer, or not in time
     */
    public void refresh(Duration timeout) throws BrokerException {
        synchronized (reader) {
            var ends = offsets.ends(offsets.partitions(state.topicName()));
            positions.entrySet().removeIf(read -> read.getValue() > ends.getOrDefault(read.getKey(), 0L));
            boolean whole = reader.read(
                    positions,
                    ends,
                    timeout,
                    record -> StateRecords.operation(record).ifPresent(this::put));
            if (!whole) {
                throw new BrokerException("%s: still being read; retry".formatted(state.topicName()), null);
            }
        }
    }

    /** Returns the operation to run: the first that is not over. */
    public synchronized Optional<Operation> running() {
        return operations.values().stream()
                .filter(operation -> !operation.isOver())
                .min(Comparator.comparing(Operation::begun).thenComparing(Operation::id));
    }

    /** Returns an operation. */
    public synchronized Optional<Operation> find(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** Returns all operations, the last one first. */
    public synchronized List<Operation> all() {
        return operations.values().stream()
                .sorted(Comparator.comparing(Operation::begun)
                        .thenComparing(Operation::id)
                        .reversed())
                .toList();
    }

    /** Adds an operation, or its newer state. What is over stays so. */
    synchronized void put(Operation operation) {
        var known = operations.get(operation.id());
        if (known != null && known.isOver() && !operation.isOver()) {
            return;
        }
        operations.put(operation.id(), operation);
        if (operations.size() > MOST) {
            operations.pollFirstEntry();
        }
    }

    /** Keeps the reason why the work does not go on here; empty once it does. */
    synchronized void waitsFor(String reason) {
        waitsFor = reason;
    }

    /** Returns the reason why the work does not go on here; empty when it does. */
    public synchronized Optional<String> waitsFor() {
        return waitsFor.isEmpty() ? Optional.empty() : Optional.of(waitsFor);
    }

    @Override
    public void close() {
        synchronized (reader) {
            reader.close();
        }
    }
}
