package org.communique.ingest;

import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health by this instance's partitions, {@code partitions}: DOWN until it is in the group and their state is restored. */
final class PartitionHealthIndicator implements HealthIndicator {

    private final OwnedPartitions partitions;

    PartitionHealthIndicator(OwnedPartitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public Health health() {
        var health = partitions.ready() ? Health.up() : Health.down().withDetail("reason", partitions.waitingFor());
        var active = partitions.active();
        return health.withDetail(
                        "partitions",
                        active.stream().map(OwnedPartition::partition).toList())
                .withDetail(
                        "feeds",
                        active.stream()
                                .mapToInt(partition -> partition.feeds().size())
                                .sum())
                .build();
    }
}
