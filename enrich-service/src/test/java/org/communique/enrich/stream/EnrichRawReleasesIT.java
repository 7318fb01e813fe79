package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.enrich.Releases.releaseNamed;
import static org.communique.enrich.Releases.withdrawalOf;
import static org.communique.enrich.stream.Wire.header;
import static org.communique.enrich.stream.Wire.utf8;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.EnrichApplication;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Raw records in, one record out for each, with the real broker. */
class EnrichRawReleasesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private static ConfigurableApplicationContext service;
    private static Wire wire;

    @BeforeAll
    static void start() {
        wire = new Wire();
        // The raw topic comes after the service: it has to wait for it.
        service = startService();
        Wire.declareRawTopic();
    }

    @AfterAll
    static void stop() {
        service.close();
        wire.close();
    }

    @Test
    void rawReleaseComesOutEnrichedOnce() {
        var raw = releaseNamed("once");

        wire.send(raw);

        var record = onlyEnriched(raw);
        var release = JSON.readValue(record.value(), EnrichedRelease.class);
        assertThat(release.text().headline()).isEqualTo("Rivers Council opens flood fund");
        assertThat(release.identity()).isEqualTo(raw.identity().withGeneration(1));
        assertThat(header(record, CloudEvents.TYPE)).isEqualTo(EventType.ENRICHED_RELEASE.wireName());
        assertThat(header(record, "ce_source")).isEqualTo("/communique/enrich-service");
    }

    @Test
    void withdrawalPassesThroughUnchanged() {
        var withdrawal = withdrawalOf("withdrawn");

        wire.send(withdrawal);

        var record = onlyEnriched(withdrawal);
        assertThat(record.value()).isEqualTo(Wire.record(withdrawal).value());
        assertThat(header(record, CloudEvents.TYPE)).isEqualTo(EventType.WITHDRAWAL.wireName());
    }

    @Test
    void poisonIsParkedOnceEachAndItsNeighboursFlowOnInOrder() {
        var before = IntStream.range(0, 20)
                .mapToObj(i -> releaseNamed("before-" + i))
                .toList();
        var after =
                IntStream.range(0, 20).mapToObj(i -> releaseNamed("after-" + i)).toList();

        before.forEach(wire::send);
        Poison.all().forEach(wire::send);
        after.forEach(wire::send);

        before.forEach(EnrichRawReleasesIT::onlyEnriched);
        after.forEach(EnrichRawReleasesIT::onlyEnriched);
        assertThat(Poison.all()).allSatisfy(poison -> {
            var letter = onlyDeadLetter(poison);
            assertThat(letter.value()).isEqualTo(poison.value());
            poison.headers()
                    .forEach(sent ->
                            assertThat(letter.headers().headers(sent.key())).contains(sent));
            assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(KafkaTopic.Name.RELEASES_RAW);
            assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).startsWith("enrich-service: ");
        });
    }

    @Test
    void restartMidwayNeitherLosesNorRepeats() {
        var releases = IntStream.range(0, 300)
                .mapToObj(i -> releaseNamed("restart-" + i))
                .toList();

        for (int i = 0; i < releases.size(); i++) {
            wire.send(releases.get(i));
            if (i == 100 || i == 200) {
                service.close();
                service = startService();
            }
        }

        releases.forEach(EnrichRawReleasesIT::onlyEnriched);
    }

    private static ConfigurableApplicationContext startService() {
        return new SpringApplicationBuilder(EnrichApplication.class)
                .run("--spring.kafka.bootstrap-servers=" + TestServers.kafka(), "--server.port=0");
    }

    private static ConsumerRecord<byte[], byte[]> onlyEnriched(ReleaseEvent event) {
        return only(KafkaTopic.Name.RELEASES_ENRICHED, utf8(event.releaseId().value()));
    }

    private static ConsumerRecord<byte[], byte[]> onlyDeadLetter(ProducerRecord<byte[], byte[]> poison) {
        return only(KafkaTopic.Name.RELEASES_RAW_DLT, poison.key());
    }

    private static ConsumerRecord<byte[], byte[]> only(String topic, byte[] key) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> !wire.committed(topic, key).isEmpty());
        List<ConsumerRecord<byte[], byte[]>> records = wire.committed(topic, key);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }
}
