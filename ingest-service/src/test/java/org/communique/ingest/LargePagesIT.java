package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.testbed.Publisher;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.ServiceProcess;
import org.communique.localservers.LocalKafka;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds whose pages are larger, all together, than the heap of the service's container. */
class LargePagesIT {

    private static final Duration PATIENT = Duration.ofMinutes(5);
    private static final int PAGES = 24;
    private static final int PAGE_BYTES = 4_850_000;
    private static final String DATE = "Thu, 12 Oct 2023 10:00:00 GMT";
    private static final String[] WORDS = "the port of Example opened a new quay for ferries and freight".split(" ");

    private final LocalKafka kafka = TestServers.ownKafka();
    private final Publisher publisher = new Publisher();

    @BeforeEach
    void start() {
        kafka.start();
        kafka.awaitReady(PATIENT);
    }

    @AfterEach
    void stop() {
        publisher.close();
        kafka.kill();
    }

    @Test
    void allAreEmittedWithTheirPages() {
        var page = page();
        var items = IntStream.range(0, PAGES)
                .mapToObj(i -> {
                    var path = "/%d.html".formatted(i);
                    publisher.put(path, "text/html; charset=utf-8", page);
                    return Rss.item("n" + i, publisher.url(path), "Number " + i, "First line " + i, DATE);
                })
                .toArray(String[]::new);
        publisher.feed("/feed", Rss.feed(items));

        try (var service = ServiceProcess.startAsInAContainer(
                kafka.bootstrapServers(), "communique.ingest.feeds[0].url=" + publisher.url("/feed"))) {
            await().atMost(PATIENT)
                    .until(() ->
                            !service.isAlive() || service.get("/feeds").contains("\"releases\":%d,".formatted(PAGES)));

            assertThat(service.isAlive()).isTrue();
            assertThat(releasesWithTheirPages()).isEqualTo(PAGES);
        }
    }

    /** Words in paragraphs, some of them outside of Latin-1, as on real pages: strings of two bytes a character. */
    private static String page() {
        var random = new Random(7);
        var page = new StringBuilder("<!doctype html><html><head><title>Newsroom</title></head><body><main><article>");
        page.append("<h1>Release \u2013 news</h1>");
        while (page.length() < PAGE_BYTES) {
            page.append("<p>");
            for (int i = 0; i < 12; i++) {
                page.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            page.append("<a href=\"/x\">more</a></p>");
        }
        return page.append("</article></main></body></html>").toString();
    }

    /** A commit is acknowledged before its marker is in every partition, so this waits until all that is written is decided. */
    private long releasesWithTheirPages() {
        try (var consumer = consumer("read_committed")) {
            var partitions = consumer.partitionsFor(KafkaTopic.RELEASES_RAW.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = written(partitions);
            long large = 0;
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    large += record.value().length >= PAGE_BYTES ? 1 : 0;
                }
            }
            return large;
        }
    }

    private Map<TopicPartition, Long> written(List<TopicPartition> partitions) {
        try (var consumer = consumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "isolation.level",
                isolation,
                "auto.offset.reset",
                "earliest");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
