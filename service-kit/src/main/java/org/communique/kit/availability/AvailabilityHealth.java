package org.communique.kit.availability;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.communique.kit.availability.Availability.Outage;
import org.springframework.boot.health.contributor.Health;

/**
 * Health by availability: DOWN during an outage, with its {@code reason} and the moment of its beginning, {@code
 * since}.
 */
public final class AvailabilityHealth {

    private AvailabilityHealth() {}

    /** Returns the health of an outage or none; details may be added. */
    public static Health.Builder of(Optional<Outage> outage) {
        return outage.map(AvailabilityHealth::down).orElseGet(Health::up);
    }

    private static Health.Builder down(Outage outage) {
        return Health.down()
                .withDetail("reason", outage.reason())
                .withDetail(
                        "since", outage.since().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
