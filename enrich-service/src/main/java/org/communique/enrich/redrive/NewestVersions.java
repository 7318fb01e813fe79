package org.communique.enrich.redrive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;

/**
 * Newest versions of some releases in {@code releases.enriched}, by a scan from the time of their observation on: a newer version
 * was observed, and so written, later. Each call reads on from the one before. For one thread.
 */
final class NewestVersions implements AutoCloseable {

    /** By how much the clock of a producer may be behind that of an observer. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Pattern VERSIONED_ID = Pattern.compile("[a-z2-7]{26}:(\\d{1,18})");

    private final TopicOffsets offsets;
    private final TopicReader reader;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<String, Tracked> tracked = new HashMap<>();

    NewestVersions(TopicOffsets offsets, TopicReader reader) {
        this.offsets = offsets;
        this.reader = reader;
    }

    /**
     * Release to look for.
     *
     * @param release its id
     * @param observed time of the observation of a version: whether a newer one is there is the question
     */
    record Wanted(String release, Instant observed) {}

    private record Tracked(Instant since, long newest) {}

    /**
     * Returns the newest version of each release with one from its observation on. Whatever was written, or begun, before the call
     * is taken into account.
     *
     * @param wanted releases to answer for
     * @param upcoming releases that will be asked for next: found by the same scan
     * @throws BrokerException when Kafka does not answer, or not in time; the next call reads on
     */
    Map<String, Long> of(Collection<Wanted> wanted, Collection<Wanted> upcoming) throws BrokerException {
        var topic = KafkaTopic.RELEASES_ENRICHED.topicName();
        var partitions = offsets.partitions(topic);
        if (!wanted.stream().allMatch(this::isTracked)) {
            track(wanted, upcoming, partitions.size());
        }
        var ends = offsets.ends(positions.keySet());
        if (!reader.read(positions, ends, TIMEOUT, this::take)) {
            throw new BrokerException("%s: still being read; retry".formatted(topic), null);
        }
        var newest = new HashMap<String, Long>();
        wanted.forEach(one -> {
            var found = tracked.get(one.release());
            if (found != null && found.newest() > 0) {
                newest.put(one.release(), found.newest());
            }
        });
        return newest;
    }

    private boolean isTracked(Wanted wanted) {
        var known = tracked.get(wanted.release());
        return known != null && !known.since().isAfter(since(wanted));
    }

    private static Instant since(Wanted wanted) {
        return wanted.observed().minus(CLOCK_SKEW);
    }

    private void track(Collection<Wanted> wanted, Collection<Wanted> upcoming, int partitions) throws BrokerException {
        tracked.clear();
        positions.clear();
        var begins = new HashMap<Integer, Instant>();
        for (var some : List.of(wanted, upcoming)) {
            for (var one : some) {
                var since = since(one);
                tracked.merge(
                        one.release(),
                        new Tracked(since, 0),
                        (known, other) -> known.since().isBefore(other.since()) ? known : other);
                begins.merge(
                        partition(one.release(), partitions),
                        since,
                        (known, other) -> known.isBefore(other) ? known : other);
            }
        }
        for (var begin : begins.entrySet()) {
            var partition = new TopicPartition(KafkaTopic.RELEASES_ENRICHED.topicName(), begin.getKey());
            positions.put(partition, offsets.firstSince(partition, begin.getValue()));
        }
    }

    /** As Kafka's producers do for records with a key. */
    private static int partition(String release, int partitions) {
        return Utils.toPositive(Utils.murmur2(release.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var id = record.headers().lastHeader("ce_id");
        if (record.key() == null || id == null) {
            return;
        }
        var release = new String(record.key(), StandardCharsets.UTF_8);
        var version = VERSIONED_ID.matcher(new String(id.value(), StandardCharsets.UTF_8));
        if (version.matches()) {
            long found = Long.parseLong(version.group(1));
            tracked.computeIfPresent(
                    release, (_, known) -> found > known.newest() ? new Tracked(known.since(), found) : known);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
