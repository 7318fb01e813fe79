package org.communique.kit.loop;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Liveness by the background work of a service: DOWN when some of it ended although nobody stopped it, since only a
 * restart brings it back. Failing work leaves it UP while it is run again, and is named in the details.
 */
final class LoopHealthIndicator implements HealthIndicator {

    private final ObjectProvider<Supervised> work;

    LoopHealthIndicator(ObjectProvider<Supervised> work) {
        this.work = work;
    }

    @Override
    public Health health() {
        var health = all().anyMatch(Supervised::hasDied) ? Health.down() : Health.up();
        all().forEach(one -> one.failure().ifPresent(failure -> health.withDetail(one.name(), failure)));
        return health.build();
    }

    private Stream<Supervised> all() {
        return work.stream();
    }
}
