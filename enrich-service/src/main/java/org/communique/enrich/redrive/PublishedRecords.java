package org.communique.enrich.redrive;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveNote;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;

/**
 * What publish did with records of {@code releases.enriched}, by Kafka alone: it has come to those before its committed offsets,
 * and refused those in its topic of dead letters. Thread-safe.
 */
final class PublishedRecords implements AutoCloseable {

    private static final String GROUP = "publish";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** By how much the clock of publish may be behind. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final TopicOffsets offsets;
    private final TopicReader reader;

    PublishedRecords(TopicOffsets offsets, TopicReader reader) {
        this.offsets = offsets;
        this.reader = reader;
    }

    /** Place of a record in {@code releases.enriched}. */
    private record Place(int partition, long offset) {}

    /**
     * Returns what became of emitted records, by their notes.
     *
     * @param notes each with the place of its record
     * @throws BrokerException when Kafka does not answer
     */
    synchronized Map<RedriveNote, RedriveOutcome> outcomes(Collection<RedriveNote> notes) throws BrokerException {
        var outcomes = new HashMap<RedriveNote, RedriveOutcome>();
        if (notes.isEmpty()) {
            return outcomes;
        }
        var committed = offsets.committed(GROUP);
        var first = Instant.MAX;
        for (var note : notes) {
            var place = place(note);
            boolean published = place.offset() < committed.getOrDefault(partition(place.partition()), 0L);
            outcomes.put(note, published ? RedriveOutcome.INDEXED : RedriveOutcome.ON_ITS_WAY);
            first = note.at().isBefore(first) ? note.at() : first;
        }
        var refused =
                outcomes.containsValue(RedriveOutcome.INDEXED) ? refused(first.minus(CLOCK_SKEW)) : Set.<Place>of();
        outcomes.replaceAll((note, outcome) -> refused.contains(place(note)) ? RedriveOutcome.DEAD_AGAIN : outcome);
        return outcomes;
    }

    private static Place place(RedriveNote note) {
        var partition = note.partition();
        var offset = note.offset();
        return partition == null || offset == null ? new Place(-1, Long.MAX_VALUE) : new Place(partition, offset);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(KafkaTopic.Name.RELEASES_ENRICHED, number);
    }

    private Set<Place> refused(Instant since) throws BrokerException {
        var topic = KafkaTopic.RELEASES_ENRICHED_DLT.topicName();
        var partitions = offsets.partitions(topic);
        var positions = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            positions.put(partition, offsets.firstSince(partition, since));
        }
        var refused = new HashSet<Place>();
        boolean whole = reader.read(positions, offsets.ends(partitions), TIMEOUT, record -> {
            var letter = new DeadLetterRecord(record);
            refused.add(new Place(letter.originalPartition(), letter.originalOffset()));
        });
        if (!whole) {
            throw new BrokerException("%s: not read in time; retry".formatted(topic), null);
        }
        return refused;
    }

    @Override
    public synchronized void close() {
        reader.close();
    }
}
