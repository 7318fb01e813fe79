package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.communique.ingest.testbed.Publisher;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.Service;
import org.communique.ingest.testbed.ServiceProcess;
import org.communique.ingest.testbed.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances that come and go while publishers go on publishing. */
class InstancesIT {

    private static final int PUBLISHERS = 4;
    /** The least that brokers allow: after that, others take over. */
    private static final String SESSION = "spring.kafka.consumer.properties.session.timeout.ms=6000";

    private static final String TRANSACTION = "spring.kafka.producer.properties.transaction.timeout.ms=6000";

    private final String group = "communique.ingest.group=" + UUID.randomUUID();
    private final List<Publisher> publishers =
            Stream.generate(Publisher::new).limit(PUBLISHERS).toList();
    private final List<String> items = new ArrayList<>();

    @AfterEach
    void close() {
        publishers.forEach(Publisher::close);
    }

    @Test
    void nothingIsLostOrEmittedTwiceWhenFeedsMoveFromInstanceToInstance() {
        publish(1);
        try (var first = Service.start(group)) {
            publishers.forEach(publisher -> first.name(publisher.url("/feed")));
            awaitAll();
            try (var _ = Service.start(group)) {
                publish(2);
                publish(3);
                awaitAll();
            }
            publish(4);
            awaitAll();
        }
        publish(5);
        try (var _ = Service.start(group)) {
            awaitAll();
        }

        assertThat(publishers)
                .allSatisfy(publisher -> assertThat(headlines(publisher))
                        .containsExactlyInAnyOrder("Number 1", "Number 2", "Number 3", "Number 4", "Number 5"));
    }

    @Test
    void nothingIsLostOrEmittedTwiceWhenAnInstanceIsKilled() {
        publish(1);
        try (var first = Service.start(group)) {
            publishers.forEach(publisher -> first.name(publisher.url("/feed")));
            try (var killed = ServiceProcess.start(group, SESSION, TRANSACTION)) {
                killed.awaitReady();
                awaitAll();
                publish(2);
                await().until(this::isAnyTold);
                killed.kill();
            }
            publish(3);
            awaitAll();
        }

        assertThat(publishers)
                .allSatisfy(publisher ->
                        assertThat(headlines(publisher)).containsExactlyInAnyOrder("Number 1", "Number 2", "Number 3"));
    }

    /** Whether the last item of some publisher was emitted, so that others are being emitted. */
    private boolean isAnyTold() {
        return publishers.stream().anyMatch(publisher -> headlines(publisher).size() == items.size());
    }

    private void publish(int number) {
        items.addFirst(Rss.item("n" + number, "Number " + number, "Text " + number));
        var feed = Rss.feed(items.toArray(String[]::new));
        publishers.forEach(publisher -> publisher.feed("/feed", feed));
    }

    private void awaitAll() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publishers.stream()
                        .allMatch(publisher -> headlines(publisher).size() >= items.size()));
    }

    private static List<String> headlines(Publisher publisher) {
        return Topic.events(publisher.source()).stream()
                .map(event -> event.path("headline").asString())
                .toList();
    }
}
