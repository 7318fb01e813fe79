package org.communique.kit.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.contracts.wire.Stage;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.testservers.SilentServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Status;

@Timeout(120)
class LagMonitorTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final LagSettings settings = new LagSettings(Duration.ofSeconds(15), Duration.ofMinutes(3));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LazyAdmin unused = new LazyAdmin(Map.of());
    private Instant now = NOON;
    private final LagMonitor monitor =
            new LagMonitor(Stage.ENRICH, "enrich", new LagReader(unused, Map.of(), () -> now), settings, () -> now);

    @Test
    void nothingIsClaimedBeforeTheFirstMeasurement() {
        monitor.watch(meters);

        assertThat(gauge("communique.lag.records")).isNaN();
        assertThat(gauge("communique.lag.seconds")).isNaN();
        assertThat(monitor.report().records()).isNull();
        assertThat(monitor.report().measuredAt()).isNull();
    }

    @Test
    void gaugesSayTheLastMeasurement() {
        monitor.watch(meters);

        monitor.add(lag(12, NOON.minusSeconds(40)));

        assertThat(gauge("communique.lag.records")).isEqualTo(12);
        assertThat(gauge("communique.lag.seconds")).isEqualTo(40);
        assertThat(gauge("communique.lag.oldest.seconds"))
                .isEqualTo((double) NOON.minusSeconds(40).getEpochSecond());
        assertThat(verdict("ok")).isEqualTo(1);
        assertThat(verdict("stopped")).isZero();
    }

    @Test
    void oldestRecordGrowsOlderWhileKafkaDoesNotAnswer() {
        monitor.watch(meters);
        monitor.add(lag(12, NOON.minusSeconds(40)));

        now = NOON.plusSeconds(300);

        assertThat(gauge("communique.lag.seconds")).isEqualTo(340);
        assertThat(gauge("communique.lag.age.seconds")).isEqualTo(300);
        assertThat(monitor.report().seconds()).isEqualTo(340);
    }

    @Test
    void lagOfNothingIsZeroSeconds() {
        monitor.watch(meters);

        monitor.add(lag(0, null));

        assertThat(gauge("communique.lag.seconds")).isZero();
        assertThat(gauge("communique.lag.oldest.seconds")).isNaN();
    }

    @Test
    void verdictHasItsBeginningAndLeavesTheHealthUp() {
        monitor.watch(meters);
        for (int i = 0; i <= 14; i++) {
            now = NOON.plusSeconds(15L * i);
            monitor.add(lag(5, NOON));
        }

        assertThat(monitor.report().verdict()).isEqualTo("stopped");
        assertThat(monitor.report().since()).isEqualTo(NOON.plusSeconds(180));
        assertThat(verdict("stopped")).isEqualTo(1);
        assertThat(verdict("ok")).isZero();
        var health = new LagHealthIndicator(monitor).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("verdict", "stopped").containsEntry("records", 5L);
    }

    @Test
    void brokerThatNeverAnswersIsAnAnnouncedFailure() {
        try (var silent = SilentServer.start();
                var admin = new LazyAdmin(client(silent))) {
            var reader = new LagReader(admin, client(silent), () -> now);

            assertThatThrownBy(() -> reader.read("enrich", "releases.raw"))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageNotContaining("Exception");
        }
    }

    @Test
    void settingsOutOfRangeNameTheKey() {
        var defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("communique.lag", LagSettings.class);

        assertThat(defaults).isEqualTo(settings);
        assertThatThrownBy(() -> new LagSettings(Duration.ZERO, Duration.ofMinutes(1)))
                .hasMessage("communique.lag.interval: 0 s (expected: above 0 s)");
        assertThatThrownBy(() -> new LagSettings(Duration.ofSeconds(15), Duration.ofSeconds(20)))
                .hasMessage("communique.lag.window: 20 s (expected: >= 45 s, three times communique.lag.interval)");
    }

    private double gauge(String name) {
        return meters.get(name).tag("stage", "enrich").gauge().value();
    }

    private double verdict(String word) {
        return meters.get("communique.lag.verdict").tag("verdict", word).gauge().value();
    }

    private GroupLag lag(long records, Instant oldest) {
        return new GroupLag(
                "enrich", "releases.raw", now, 0, List.of(new PartitionLag(0, 7, 7 + records, records, true, oldest)));
    }

    private static Map<String, Object> client(SilentServer server) {
        return Map.of("bootstrap.servers", server.address(), "request.timeout.ms", 100, "default.api.timeout.ms", 200);
    }
}
