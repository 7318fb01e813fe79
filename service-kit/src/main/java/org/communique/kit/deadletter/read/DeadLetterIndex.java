package org.communique.kit.deadletter.read;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Index of a topic of dead letters in memory, without payloads, and of the notes on them. It is empty until the first refresh;
 * each refresh reads what came since the last one. Limited in bytes: the oldest handled dead letters leave it first, then the
 * oldest of all, and the index says that it is truncated. Thread-safe.
 */
public final class DeadLetterIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterIndex.class);
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);
    /** Evicts to a part of the limit, so that the next record does not evict again. */
    private static final double KEPT = 0.9;

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaTopic topic;
    private final KafkaTopic state;
    private final TopicOffsets offsets;
    private final TopicReader reader;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<TopicPartition, Long> letterPositions = new HashMap<>();
    private final Map<TopicPartition, Long> statePositions = new HashMap<>();
    private final TreeMap<DeadLetterId, DeadLetterEntry> entries = new TreeMap<>();
    private final Map<DeadLetterGroup, DeadLetterGroup> groups = new HashMap<>();
    /** Notes on dead letters that are not read yet. */
    private final Map<DeadLetterId, RedriveNote> early = new HashMap<>();

    private long bytes;
    private boolean truncated;
    private boolean loaded;

    /**
     * @param topic of dead letters
     * @param state topic of the notes on them
     * @param reader for this index alone
     * @param maxBytes size of the index in memory, about
     */
    public DeadLetterIndex(
            KafkaTopic topic, KafkaTopic state, TopicOffsets offsets, TopicReader reader, long maxBytes) {
        this.topic = topic;
        this.state = state;
        this.offsets = offsets;
        this.reader = reader;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads notes and dead letters up to their ends at this moment.
     *
     * @throws BrokerException when Kafka does not answer, or not in time; what was read is kept
     */
    public void refresh(Duration timeout) throws BrokerException {
        lock();
        try {
            long deadline = System.nanoTime() + timeout.toNanos();
            readNotes(timeout);
            readLetters(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            loaded = true;
            evict();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads the notes up to their end at this moment, and so awaits the transactions that are open.
     *
     * @throws BrokerException when Kafka does not answer, or not in time
     */
    public void refreshNotes(Duration timeout) throws BrokerException {
        lock();
        try {
            readNotes(timeout);
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the index was whole once. */
    public boolean isLoaded() {
        return locked(() -> loaded);
    }

    /** Returns whether the topic has older dead letters than the index. */
    public boolean isTruncated() {
        return locked(() -> truncated);
    }

    /** Returns the number of open dead letters; NaN before the first refresh. */
    public double open() {
        return locked(() -> loaded
                ? entries.values().stream()
                        .filter(entry -> entry.status() == DeadLetterStatus.OPEN)
                        .count()
                : Double.NaN);
    }

    /** Returns the dead letters of a filter, ordered by id. */
    public List<DeadLetterEntry> matching(DeadLetterFilter filter) {
        return locked(() -> entries.values().stream().filter(filter::matches).toList());
    }

    /** Returns a dead letter. */
    public Optional<DeadLetterEntry> find(DeadLetterId id) {
        return locked(() -> Optional.ofNullable(entries.get(id)));
    }

    /** Returns the offset behind the last dead letter read, by partition. */
    public Map<Integer, Long> ends() {
        return locked(() -> {
            var ends = new TreeMap<Integer, Long>();
            letterPositions.forEach((partition, position) -> ends.put(partition.partition(), position));
            return ends;
        });
    }

    /** Adds committed notes, before they are read back. */
    public void apply(Map<DeadLetterId, RedriveNote> notes) {
        locked(() -> {
            notes.forEach(this::note);
            return true;
        });
    }

    /** Removes a dead letter that is not in the topic any more. */
    public void remove(DeadLetterId id) {
        locked(() -> {
            drop(id);
            return true;
        });
    }

    private void readNotes(Duration timeout) throws BrokerException {
        var ends = offsets.ends(offsets.partitions(state.topicName()));
        // Further than the end of a topic that was created anew.
        statePositions.entrySet().removeIf(read -> read.getValue() > ends.getOrDefault(read.getKey(), 0L));
        requireWhole(reader.read(statePositions, ends, timeout, this::takeNote), state);
    }

    private void readLetters(Duration timeout) throws BrokerException {
        var partitions = offsets.partitions(topic.topicName());
        var begins = offsets.begins(partitions);
        var ends = offsets.ends(partitions);
        forget(begins, ends);
        boolean whole = reader.read(letterPositions, ends, timeout, this::takeLetter);
        requireWhole(whole, topic);
        // What is left belongs to dead letters that expired, or left the index.
        early.clear();
    }

    private static void requireWhole(boolean whole, KafkaTopic topic) throws BrokerException {
        if (!whole) {
            throw new BrokerException("%s: still being read; retry".formatted(topic.topicName()), null);
        }
    }

    /** Forgets expired dead letters, and all of a partition that was created anew. */
    private void forget(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        begins.forEach((partition, begin) -> {
            long position = letterPositions.getOrDefault(partition, 0L);
            boolean anew = position > ends.getOrDefault(partition, Long.MAX_VALUE);
            if (anew) {
                letterPositions.remove(partition);
            }
            long first = anew ? Long.MAX_VALUE : begin;
            var expired = entries.subMap(
                            new DeadLetterId(partition.partition(), 0), new DeadLetterId(partition.partition(), first))
                    .keySet();
            List.copyOf(expired).forEach(this::drop);
        });
    }

    private void takeLetter(ConsumerRecord<byte[], byte[]> record) {
        var entry = new DeadLetterRecord(record).entry();
        var group = groups.computeIfAbsent(entry.group(), same -> same);
        var note = early.remove(entry.id());
        put(new DeadLetterEntry(
                entry.id(),
                entry.died(),
                entry.release(),
                entry.version(),
                entry.originalPartition(),
                group,
                entry.message(),
                note));
        if (bytes > maxBytes) {
            evict();
        }
    }

    /** Other records of the topic, those of operations, are somebody else's. */
    private void takeNote(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        var key = new String(record.key(), StandardCharsets.UTF_8);
        if (key.isEmpty() || !Character.isDigit(key.charAt(0))) {
            return;
        }
        try {
            note(DeadLetterId.parse(key), JSON.readValue(record.value(), RedriveNote.class));
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.warn("note unreadable topic={} key={}", state.topicName(), key, e);
        }
    }

    private void note(DeadLetterId id, RedriveNote note) {
        var entry = entries.get(id);
        if (entry == null) {
            early.put(id, note);
            return;
        }
        put(entry.with(note));
    }

    private void put(DeadLetterEntry entry) {
        var before = entries.put(entry.id(), entry);
        bytes += entry.bytes() - (before == null ? 0 : before.bytes());
    }

    private void drop(DeadLetterId id) {
        var entry = entries.remove(id);
        bytes -= entry == null ? 0 : entry.bytes();
    }

    private void evict() {
        if (bytes <= maxBytes) {
            return;
        }
        var order = new ArrayList<>(entries.values());
        order.sort(Comparator.comparing((DeadLetterEntry entry) -> entry.status() == DeadLetterStatus.OPEN)
                .thenComparing(DeadLetterEntry::died));
        for (var entry : order) {
            if (bytes <= maxBytes * KEPT) {
                return;
            }
            drop(entry.id());
            truncated = true;
        }
    }

    private void lock() throws BrokerException {
        try {
            if (!lock.tryLock(LOCK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BrokerException(
                        "%s: being read by another request; retry".formatted(topic.topicName()), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while dead letters were being read", e);
        }
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the topic of the dead letters. */
    public KafkaTopic topic() {
        return topic;
    }

    @Override
    public void close() {
        locked(() -> {
            reader.close();
            return true;
        });
    }
}
