package org.communique.kit.deadletter.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicReader;

/** Reader of single dead letters, with their payloads, by seeks. Thread-safe. */
public final class DeadLetterReader implements AutoCloseable {

    /** Records between two wanted ones that are read over; further away, a seek is cheaper. */
    private static final int NEAR = 100;

    private final KafkaTopic topic;
    private final TopicReader reader;

    /** @param reader for this one alone */
    public DeadLetterReader(KafkaTopic topic, TopicReader reader) {
        this.topic = topic;
        this.reader = reader;
    }

    /** Dead letters read, and ids that are not in the topic any more. */
    public record Letters(List<DeadLetterRecord> records, List<DeadLetterId> missing) {

        /** Copies the lists. */
        public Letters {
            records = List.copyOf(records);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Reads one.
     *
     * @throws BrokerException when Kafka does not answer, or not in time
     */
    public Optional<DeadLetterRecord> read(DeadLetterId id, Duration timeout) throws BrokerException {
        return read(List.of(id), Long.MAX_VALUE, timeout).records().stream().findFirst();
    }

    /**
     * Reads some, in the order of their ids, until they have a number of bytes together.
     *
     * @param maxBytes of the values; the last one may exceed it
     * @throws BrokerException when Kafka does not answer, or not in time
     */
    public synchronized Letters read(Collection<DeadLetterId> ids, long maxBytes, Duration timeout)
            throws BrokerException {
        var byPartition = new TreeMap<Integer, TreeSet<Long>>();
        ids.forEach(id -> byPartition
                .computeIfAbsent(id.partition(), _ -> new TreeSet<>())
                .add(id.offset()));
        var taken = new Taken(maxBytes);
        long deadline = System.nanoTime() + timeout.toNanos();
        for (var partition : byPartition.entrySet()) {
            for (var run : runs(partition.getValue())) {
                if (taken.isFull()) {
                    return taken.letters();
                }
                read(new TopicPartition(topic.topicName(), partition.getKey()), run, deadline, taken);
            }
        }
        return taken.letters();
    }

    private void read(TopicPartition partition, NavigableSet<Long> wanted, long deadline, Taken taken)
            throws BrokerException {
        Map<TopicPartition, Long> positions = new HashMap<>(Map.of(partition, wanted.first()));
        var ends = Map.of(partition, wanted.last() + 1);
        var timeout = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
        var found = new TreeSet<Long>();
        boolean whole = reader.readWhile(positions, ends, timeout, record -> {
            if (wanted.contains(record.offset()) && record.partition() == partition.partition()) {
                found.add(record.offset());
                taken.add(new DeadLetterRecord(record));
            }
            return !taken.isFull();
        });
        if (!whole && !taken.isFull()) {
            throw new BrokerException("%s: not read in time; retry".formatted(topic.topicName()), null);
        }
        long read = positions.getOrDefault(partition, 0L);
        wanted.headSet(read).stream()
                .filter(offset -> !found.contains(offset))
                .forEach(offset -> taken.missing.add(new DeadLetterId(partition.partition(), offset)));
    }

    /** Cuts offsets into runs without large gaps. */
    private static List<NavigableSet<Long>> runs(NavigableSet<Long> offsets) {
        var runs = new ArrayList<NavigableSet<Long>>();
        for (long offset : offsets) {
            if (runs.isEmpty() || offset - runs.getLast().last() > NEAR) {
                runs.add(new TreeSet<>());
            }
            runs.getLast().add(offset);
        }
        return runs;
    }

    @Override
    public synchronized void close() {
        reader.close();
    }

    private static final class Taken {

        private final long maxBytes;
        private final List<DeadLetterRecord> records = new ArrayList<>();
        private final List<DeadLetterId> missing = new ArrayList<>();
        private long bytes;

        Taken(long maxBytes) {
            this.maxBytes = maxBytes;
        }

        void add(DeadLetterRecord letter) {
            records.add(letter);
            byte[] value = letter.record().value();
            bytes += value == null ? 0 : value.length;
        }

        boolean isFull() {
            return bytes >= maxBytes;
        }

        Letters letters() {
            return new Letters(records, missing);
        }
    }
}
