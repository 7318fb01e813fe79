package org.communique.kit.lag;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Lag and its verdict as details of the health. Always UP: neither a restart nor less traffic helps against a lag. */
final class LagHealthIndicator implements HealthIndicator {

    private final LagMonitor monitor;

    LagHealthIndicator(LagMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Health health() {
        var report = monitor.report();
        var health = Health.up()
                .withDetail("verdict", report.verdict())
                .withDetail("since", report.since().toString())
                .withDetail("seconds", report.seconds());
        if (report.records() != null) {
            health.withDetail("records", report.records());
        }
        if (report.oldest() != null) {
            health.withDetail("oldest", report.oldest().toString());
        }
        return health.build();
    }
}
