package org.communique.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communique.ingest.kafka.KafkaClusterAdmin;
import org.communique.ingest.kafka.KafkaUnavailableException;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Kafka can be reached and we have our part of the feeds. Asks Kafka every few seconds at most, however often
 * it is asked itself.
 */
final class KafkaHealthIndicator implements HealthIndicator {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final long SECONDS = 2;

    private final KafkaClusterAdmin broker;
    private final OwnedPartitions territories;
    private final InstantSource clock;
    private volatile Answer last = new Answer(Instant.MIN, "");

    /**
     * An answer of Kafka.
     *
     * @param problem blank when there is none
     */
    private record Answer(Instant at, String problem) {}

    KafkaHealthIndicator(KafkaClusterAdmin broker, OwnedPartitions territories, InstantSource clock) {
        this.broker = broker;
        this.territories = territories;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var problem = problem();
        var health = problem.isEmpty() && territories.ready() ? Health.up() : Health.down();
        if (!problem.isEmpty()) {
            health.withDetail("kafka", problem);
        } else if (!territories.ready()) {
            health.withDetail("kafka", "reached; " + territories.waitingFor());
        }
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

    private synchronized String problem() {
        if (last.at().plus(FRESH).isBefore(clock.instant())) {
            last = new Answer(clock.instant(), ask());
        }
        return last.problem();
    }

    private String ask() {
        try {
            broker.ask(admin -> admin.describeCluster().clusterId(), SECONDS);
            return "";
        } catch (KafkaUnavailableException e) {
            return "not reached: " + e.getMessage();
        }
    }
}
