package org.communique.enrich.stream;

import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Readiness by the stream: DOWN while it is paused, with the reason and the moment of its beginning. */
final class StreamHealth implements HealthIndicator {

    private final Pauses pauses;

    StreamHealth(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public Health health() {
        return pauses.cause()
                .map(cause -> Health.down()
                        .withDetail("paused", cause.why())
                        .withDetail(
                                "since",
                                cause.since().truncatedTo(ChronoUnit.SECONDS).toString()))
                .orElseGet(Health::up)
                .build();
    }
}
