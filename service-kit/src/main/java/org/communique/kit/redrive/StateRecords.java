package org.communique.kit.redrive;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.RedriveNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records of a stage's topic of state, and of {@code ops.audit}. Keys of notes are the ids of their dead letters, those of
 * operations begin with {@code operation:}.
 */
final class StateRecords {

    private static final Logger LOG = LoggerFactory.getLogger(StateRecords.class);
    private static final String OPERATION = "operation:";
    private static final JsonMapper JSON = new JsonMapper();

    private final String stage;
    private final KafkaTopic state;
    private final InstantSource clock;

    StateRecords(String stage, KafkaTopic state, InstantSource clock) {
        this.stage = stage;
        this.state = state;
        this.clock = clock;
    }

    ProducerRecord<byte[], byte[]> note(DeadLetterId id, RedriveNote note) {
        return record(state, id.toString(), note);
    }

    /** Returns the records of an act: the operation and its entry in the audit. */
    List<ProducerRecord<byte[], byte[]>> act(Operation operation, String action, String by) {
        boolean over = operation.isOver();
        var entry = new AuditEntry(
                clock.instant(),
                by,
                action,
                stage,
                operation.id(),
                over
                        ? operation.outcomes().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        : operation.total(),
                over ? null : operation.filter(),
                over ? operation.detail() : operation.reason(),
                over ? operation.outcomes() : null);
        return List.of(
                record(state, OPERATION + operation.id(), operation),
                record(KafkaTopic.OPS_AUDIT, operation.id(), entry));
    }

    /** Returns the operation of a record; empty when it is none. */
    static Optional<Operation> operation(ConsumerRecord<byte[], byte[]> record) {
        return key(record).startsWith(OPERATION) ? read(record, Operation.class) : Optional.empty();
    }

    static Optional<AuditEntry> audit(ConsumerRecord<byte[], byte[]> record) {
        return read(record, AuditEntry.class);
    }

    private static <T> Optional<T> read(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(record.value(), type));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn(
                    "record unreadable topic={} partition={} offset={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e);
            return Optional.empty();
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> record(KafkaTopic topic, String key, Object value) {
        return new ProducerRecord<>(
                topic.topicName(),
                null,
                key.getBytes(StandardCharsets.UTF_8),
                JSON.writeValueAsBytes(value),
                List.of(new RecordHeader("content-type", "application/json".getBytes(StandardCharsets.UTF_8))));
    }
}
