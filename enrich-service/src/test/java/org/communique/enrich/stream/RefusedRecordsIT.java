package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.EnrichApplication;
import org.communique.enrich.Releases;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker that refuses what the service writes. */
class RefusedRecordsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Wire wire;
    private Admin admin;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() throws Exception {
        wire = new Wire();
        Wire.declareRawTopic();
        admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()));
        service = new SpringApplicationBuilder(EnrichApplication.class)
                .run("--spring.kafka.bootstrap-servers=" + TestServers.kafka(), "--server.port=0");
        await().atMost(PATIENCE).until(() -> admin.listTopics().names().get().contains(enriched()));
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() throws Exception {
        limitRecords(KafkaTopic.MAX_RECORD_BYTES);
        root().detachAppender(log);
        service.close();
        admin.close();
        wire.close();
    }

    @Test
    void pauseIsToldOnceAndEndsByItself() throws Exception {
        limitRecords(100);
        var releases = IntStream.range(0, 3)
                .mapToObj(i -> Releases.releaseNamed("refused-" + i))
                .toList();

        releases.forEach(wire::send);

        // Three tries or more of each.
        await().atMost(PATIENCE).until(() -> tries() >= 3L * releases.size());
        await().atMost(PATIENCE).until(() -> health().health().getStatus().equals(Status.DOWN));
        assertThat(health().health().getDetails().get("reason"))
                .asString()
                .contains("larger than")
                .doesNotContain("Exception");
        assertThat(health().health().getDetails()).containsKey("since");
        assertThat(paused()).isEqualTo(1);
        assertThat(messages("unavailable part=\"enriching a batch\"")).hasSize(1);

        limitRecords(KafkaTopic.MAX_RECORD_BYTES);

        releases.forEach(this::awaitEnriched);
        await().atMost(PATIENCE).until(() -> health().health().getStatus().equals(Status.UP));
        assertThat(paused()).isZero();
        assertThat(messages("available part=\"enriching a batch\"")).hasSize(1);
        // Both of them, and one for each release.
        assertThat(messages("")).hasSizeLessThan(releases.size() + 5);
    }

    private HealthIndicator health() {
        return service.getBean("enrichingHealthIndicator", HealthIndicator.class);
    }

    /** The number of times that the busiest step was taken. */
    private long tries() {
        return service.getBean(MeterRegistry.class).find("communique.enrich.step").timers().stream()
                .mapToLong(Timer::count)
                .max()
                .orElse(0);
    }

    private double paused() {
        return service.getBean(MeterRegistry.class)
                .get("communique.enrich.paused")
                .gauge()
                .value();
    }

    private List<String> messages(String beginning) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(beginning))
                .toList();
    }

    private void awaitEnriched(RawRelease release) {
        var key = Wire.utf8(release.releaseId().value());
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> wire.committed(enriched(), key).size() == 1);
    }

    private void limitRecords(int bytes) throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, enriched());
        var limit = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static String enriched() {
        return KafkaTopic.Name.RELEASES_ENRICHED;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
