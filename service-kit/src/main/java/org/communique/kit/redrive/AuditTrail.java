package org.communique.kit.redrive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;

/** The last entries of {@code ops.audit}, read by seeks from its ends. Thread-safe. */
public final class AuditTrail implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** An entry has an offset, and so has the end of its transaction. */
    private static final int OFFSETS_EACH = 2;

    private final TopicOffsets offsets;
    private final TopicReader reader;

    AuditTrail(TopicOffsets offsets, TopicReader reader) {
        this.offsets = offsets;
        this.reader = reader;
    }

    /**
     * Returns the last entries, newest first.
     *
     * @throws BrokerException when Kafka does not answer, or not in time
     */
    public synchronized List<AuditEntry> last(int limit) throws BrokerException {
        var partitions = offsets.partitions(KafkaTopic.OPS_AUDIT.topicName());
        var begins = offsets.begins(partitions);
        var ends = offsets.ends(partitions);
        var positions = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> positions.put(
                partition, Math.max(begins.getOrDefault(partition, 0L), end - (long) OFFSETS_EACH * limit)));
        var entries = new ArrayList<AuditEntry>();
        if (!reader.read(
                positions, ends, TIMEOUT, record -> StateRecords.audit(record).ifPresent(entries::add))) {
            throw new BrokerException("%s: not read in time; retry".formatted(KafkaTopic.OPS_AUDIT.topicName()), null);
        }
        return entries.stream()
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void close() {
        reader.close();
    }
}
