package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.enrich.Releases.release;
import static org.communique.enrich.Releases.releaseNamed;
import static org.communique.enrich.Releases.withdrawalOf;
import static org.communique.enrich.stream.Wire.header;
import static org.communique.enrich.stream.Wire.utf8;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.Lineage;
import org.communique.contracts.event.RawPosition;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Content;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.EnrichApplication;
import org.communique.enrich.pipeline.EnrichmentPipeline;
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

    /** The largest release has two tries on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

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
        assertThat(release.identity()).isEqualTo(raw.identity().withGeneration(EnrichmentPipeline.GENERATION));
        assertThat(header(record, CloudEvents.TYPE)).isEqualTo(EventType.ENRICHED_RELEASE.wireName());
        assertThat(header(record, "ce_source")).isEqualTo("/communique/enrich-service");
        assertThat(release.lineage().rawRecord())
                .isNotNull()
                .extracting(RawPosition::topic)
                .isEqualTo(KafkaTopic.Name.RELEASES_RAW);
    }

    @Test
    void withdrawalPassesThroughWithThePositionOfItsRecord() {
        var withdrawal = withdrawalOf("withdrawn");

        wire.send(withdrawal);

        var record = onlyEnriched(withdrawal);
        var forwarded = JSON.readValue(record.value(), Withdrawal.class);
        assertThat(forwarded.with(Lineage.NONE)).isEqualTo(withdrawal);
        assertThat(forwarded.lineage().rawRecord())
                .isNotNull()
                .extracting(RawPosition::topic)
                .isEqualTo(KafkaTopic.Name.RELEASES_RAW);
        assertThat(header(record, CloudEvents.TYPE)).isEqualTo(EventType.WITHDRAWAL.wireName());
    }

    @Test
    void invalidRecordBecomesOneDeadLetterAndItsNeighboursFlowOnInOrder() {
        var neighbours = releases("neighbour", 40);

        neighbours.subList(0, 20).forEach(wire::send);
        InvalidRecords.all().forEach(wire::send);
        neighbours.subList(20, 40).forEach(wire::send);

        assertEnrichedOnceAndInOrder(neighbours);
        assertThat(InvalidRecords.all()).allSatisfy(invalid -> {
            var letter = onlyDeadLetter(invalid);
            assertThat(letter.value()).isEqualTo(invalid.value());
            invalid.headers()
                    .forEach(sent ->
                            assertThat(letter.headers().headers(sent.key())).contains(sent));
            assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(KafkaTopic.Name.RELEASES_RAW);
            assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).containsPattern("^(unreadable|failed): ");
        });
    }

    @Test
    void headersThatNobodyReadsDoNoHarm() {
        var raw = releaseNamed("harmless");
        var record = Wire.record(raw);
        InvalidRecords.hostileHeaders().headers().forEach(record.headers()::add);
        record.headers().add(CloudEvents.TYPE, utf8(EventType.RAW_RELEASE.wireName()));

        wire.send(record);

        assertThat(header(onlyEnriched(raw), "many")).isNull();
    }

    @Test
    void largestReleaseIsEnriched() {
        var raw = release("large", "Fund opened", Content.plain("The Council met on Sunday. ".repeat(600_000)), null);

        wire.send(raw);

        assertThat(onlyEnriched(raw).value()).hasSizeGreaterThan(15_000_000);
    }

    @Test
    void restartMidwayNeitherLosesNorRepeats() {
        var releases = releases("restart", 300);

        releases.subList(0, 100).forEach(wire::send);
        restartService();
        releases.subList(100, 200).forEach(wire::send);
        restartService();
        releases.subList(200, 300).forEach(wire::send);

        assertEnrichedOnceAndInOrder(releases);
    }

    /** The container goes on behind a batch whose transaction is fenced, unless it is stopped. */
    @Test
    void batchOfAFencedTransactionIsNotLost() {
        var before = releaseNamed("before-fencing");
        var fenced = releaseNamed("fenced");
        var after = releaseNamed("after-fencing");
        wire.send(before);
        onlyEnriched(before);

        Wire.fence("enrich-it-0");
        wire.send(fenced);
        onlyEnriched(fenced);
        wire.send(after);

        onlyEnriched(after);
    }

    private static List<RawRelease> releases(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> releaseNamed(name + "-" + i))
                .toList();
    }

    private static void assertEnrichedOnceAndInOrder(List<RawRelease> releases) {
        var keys = releases.stream().map(release -> release.releaseId().value()).toList();
        await().pollInSameThread().atMost(PATIENCE).until(() -> enriched(keys).size() >= keys.size());

        assertThat(enriched(keys)).extracting(EnrichRawReleasesIT::key).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(enriched(keys).stream()
                        .collect(Collectors.groupingBy(ConsumerRecord::partition))
                        .values())
                .allSatisfy(inPartition -> assertThat(inPartition)
                        .extracting(record -> keys.indexOf(key(record)))
                        .isSorted());
    }

    private static List<ConsumerRecord<byte[], byte[]>> enriched(List<String> keys) {
        return wire.committed(KafkaTopic.Name.RELEASES_ENRICHED).stream()
                .filter(record -> keys.contains(key(record)))
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static void restartService() {
        service.close();
        service = startService();
    }

    private static ConfigurableApplicationContext startService() {
        return new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "--server.port=0",
                        "--communique.instance=it");
    }

    private static ConsumerRecord<byte[], byte[]> onlyEnriched(ReleaseEvent event) {
        return only(KafkaTopic.Name.RELEASES_ENRICHED, utf8(event.releaseId().value()));
    }

    private static ConsumerRecord<byte[], byte[]> onlyDeadLetter(ProducerRecord<byte[], byte[]> invalid) {
        return only(KafkaTopic.Name.RELEASES_RAW_DLT, invalid.key());
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
