package org.communique.console.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.console.document.IndexedDocument;
import org.communique.console.kafka.Broker;
import org.communique.console.kafka.ReadLimit;
import org.communique.console.kafka.RecordReader;
import org.communique.console.remote.UnreachableException;
import org.communique.contracts.wire.KafkaTopic;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the words of revisions from {@code releases.raw}, for as long as it keeps them. */
@Component
class RevisionReader {

    private static final String TOPIC = KafkaTopic.RELEASES_RAW.topicName();
    private static final ReadLimit LIMIT = new ReadLimit(1, DataSize.ofMegabytes(16), Duration.ofMillis(1200));

    private final Broker broker;
    private final RecordReader records;
    private final JsonMapper json;

    RevisionReader(Broker broker, RecordReader records, JsonMapper json) {
        this.broker = broker;
        this.records = records;
        this.json = json;
    }

    /**
     * Reads an event, by its place where that is known, else by its time.
     *
     * @return empty when it is no longer kept
     */
    Optional<RevisionText> read(String id, IndexedDocument.Event event) throws UnreachableException {
        if (event.partition() != null && event.offset() != null) {
            var exact = records.readOne(new TopicPartition(TOPIC, event.partition()), event.offset())
                    .filter(record -> EventRecord.isOf(id, record));
            if (exact.isPresent()) {
                return exact.map(this::text);
            }
        }
        return byTime(id, event.observed());
    }

    private Optional<RevisionText> byTime(String id, Instant observed) throws UnreachableException {
        int count = broker.partitions(TOPIC).size();
        var partition = new TopicPartition(TOPIC, TraceReader.partition(id, count));
        Map<TopicPartition, Long> from = broker.offsetsAt(Set.of(partition), observed.minusSeconds(1));
        return records
                .read(
                        from,
                        LIMIT,
                        record -> isEvent(record, id, observed) ? Optional.of(text(record)) : Optional.empty())
                .results()
                .stream()
                .findFirst();
    }

    private static boolean isEvent(ConsumerRecord<byte[], byte[]> record, String id, Instant observed) {
        return EventRecord.isOf(id, record)
                && EventRecord.observed(record).filter(observed::equals).isPresent();
    }

    private RevisionText text(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? RevisionText.NONE : RevisionText.of(json.readTree(record.value()));
        } catch (JacksonException e) {
            return RevisionText.NONE;
        }
    }
}
