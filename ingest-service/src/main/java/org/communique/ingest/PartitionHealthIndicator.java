package org.communique.ingest;

import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health by this instance's partitions, {@code partitions}: DOWN until it is in the group and their state is restored. */
final class PartitionHealthIndicator implements HealthIndicator {

    private final OwnedPartitions territories;

    PartitionHealthIndicator(OwnedPartitions territories) {
        this.territories = territories;
    }

    @Override
    public Health health() {
        var health = territories.ready() ? Health.up() : Health.down().withDetail("reason", territories.waitingFor());
        var open = territories.open();
        return health.withDetail(
                        "partitions",
                        open.stream().map(OwnedPartition::partition).toList())
                .withDetail(
                        "feeds",
                        open.stream()
                                .mapToInt(territory -> territory.feeds().size())
                                .sum())
                .build();
    }
}
