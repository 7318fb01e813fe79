package org.communique.kit.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One measurement of the lag of a consumer group on a topic.
 *
 * @param group id of the consumer group
 * @param topic name of the topic
 * @param at time of the measurement
 * @param members number of consumers in the group; 0 when it never had one
 * @param partitions all partitions of the topic, by number
 */
public record GroupLag(String group, String topic, Instant at, int members, List<PartitionLag> partitions) {

    /** Sorts and copies the list. */
    public GroupLag {
        partitions = partitions.stream()
                .sorted(Comparator.comparingInt(PartitionLag::partition))
                .toList();
    }

    /** Returns the number of records behind, over all partitions. */
    public long records() {
        return partitions.stream().mapToLong(PartitionLag::records).sum();
    }

    /** Whether all records were counted; otherwise some are an estimate by offsets. */
    public boolean isExact() {
        return partitions.stream().allMatch(PartitionLag::exact);
    }

    /** Returns the time of the oldest unprocessed record; empty when there is none. */
    public Optional<Instant> oldest() {
        return partitions.stream()
                .map(PartitionLag::oldest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Returns the age of the oldest unprocessed record at the measurement; zero when there is none. */
    public Duration time() {
        return age(oldest(), at);
    }

    /** Returns the age of a record at a moment; zero without a record, or with one from the future. */
    static Duration age(Optional<Instant> record, Instant now) {
        return record.map(time -> Duration.between(time, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
