package org.communique.kit.redrive;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.deadletter.read.DeadLetterIndex;
import org.communique.kit.deadletter.read.DeadLetterStatus;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Begins and cancels operations, each with its entry in the audit in one transaction. Thread-safe. */
public final class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final OperationRegister register;
    private final DeadLetterIndex index;
    private final StateRecords records;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final InstantSource clock;

    Operations(
            OperationRegister register,
            DeadLetterIndex index,
            StateRecords records,
            KafkaOperations<byte[], byte[]> kafka,
            InstantSource clock) {
        this.register = register;
        this.index = index;
        this.records = records;
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Order of an operator.
     *
     * @param filter of the dead letters; its status is not regarded, since only open ones are taken
     * @param total number that the operator saw; null when none was
     * @param options of a redrive
     * @param by name of the operator
     * @param reason of a discard; null for a redrive
     */
    public record Order(
            Operation.Kind kind,
            DeadLetterFilter filter,
            @Nullable Integer total,
            RedriveOptions options,
            String by,
            @Nullable String reason) {}

    /** Outcome of an order. */
    public sealed interface Start {

        /** It began. */
        record Begun(Operation operation) implements Start {}

        /** It did not, for a reason. */
        record Refused(String reason) implements Start {}
    }

    /**
     * Begins an operation.
     *
     * @throws BrokerException when Kafka does not answer, or does not take it
     */
    public synchronized Start begin(Order order) throws BrokerException {
        register.refresh(TIMEOUT);
        index.refresh(TIMEOUT);
        var running = register.running();
        if (running.isPresent()) {
            return new Start.Refused("operation %s is running; wait for its end, or cancel it"
                    .formatted(running.get().id()));
        }
        var filter = order.filter().withStatus(DeadLetterStatus.OPEN.tag());
        int matching = index.matching(filter).size();
        if (order.total() != null && order.total() != matching) {
            return new Start.Refused("total: %d (expected: %d, the open dead letters of this filter by now); look again"
                    .formatted(order.total(), matching));
        }
        if (matching == 0) {
            return new Start.Refused("no open dead letter matches the filter");
        }
        var operation = operation(order, filter);
        write(records.act(operation, operation.kind().tag(), operation.by()));
        register.put(operation);
        LOG.info(
                "{} begun operation={} total={} by=\"{}\"",
                operation.kind().tag(),
                operation.id(),
                operation.total(),
                operation.by());
        return new Start.Begun(operation);
    }

    private Operation operation(Order order, DeadLetterFilter filter) {
        var now = clock.instant();
        var id = "r-%s-%s".formatted(TIME.format(now), HexFormat.of().toHexDigits((short)
                ThreadLocalRandom.current().nextInt()));
        var all = new Operation(
                id,
                order.kind(),
                Operation.Status.RUNNING,
                filter,
                index.ends(),
                0,
                0,
                order.options(),
                order.by(),
                order.reason(),
                now,
                null,
                null,
                Map.of());
        var set = index.matching(filter);
        int limited = (int) set.stream().filter(all::isLimited).count();
        return new Operation(
                id,
                all.kind(),
                all.status(),
                filter,
                all.ends(),
                set.size(),
                limited,
                all.options(),
                all.by(),
                all.reason(),
                now,
                null,
                null,
                Map.of());
    }

    /**
     * Cancels an operation: no further dead letter is taken.
     *
     * @return it, and as it is when it was over before
     * @throws BrokerException when Kafka does not answer, or does not take it
     */
    public synchronized Operation cancel(Operation operation, String by) throws BrokerException {
        index.refresh(TIMEOUT);
        var cancelled =
                operation.over(Operation.Status.CANCELLED, clock.instant(), "cancelled by " + by, outcomes(operation));
        write(records.act(cancelled, "cancel", by));
        register.put(cancelled);
        LOG.info("{} cancelled operation={} by=\"{}\"", operation.kind().tag(), operation.id(), by);
        return cancelled;
    }

    /** Returns the numbers of dead letters with an outcome so far, by outcome. */
    public Map<String, Integer> outcomes(Operation operation) {
        return operation.outcomesAmong(index.matching(operation.filter().withStatus(null)));
    }

    private void write(List<ProducerRecord<byte[], byte[]>> written) throws BrokerException {
        try {
            kafka.executeInTransaction(operations -> {
                written.forEach(record -> send(record, operations));
                return written.size();
            });
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    /** Ignores the future: a later failure fails the commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(ProducerRecord<byte[], byte[]> record, KafkaOperations<byte[], byte[]> operations) {
        operations.send(record);
    }
}
