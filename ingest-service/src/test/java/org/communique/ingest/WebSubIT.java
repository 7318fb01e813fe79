package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.ingest.testbed.Hub;
import org.communique.ingest.testbed.Publisher;
import org.communique.ingest.testbed.RawConnection;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.Service;
import org.communique.ingest.testbed.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Feeds whose hub pushes, polled once an hour meanwhile; two instances, of which hubs know one. */
class WebSubIT {

    private final String group = "communique.ingest.group=" + UUID.randomUUID();
    private Publisher publisher;
    private Hub hub;

    @BeforeEach
    void open() {
        publisher = new Publisher();
        hub = new Hub();
    }

    @AfterEach
    void close() {
        publisher.close();
        hub.close();
    }

    @Test
    void pushedReleaseIsEmittedOnceWhicheverInstanceTheHubCalls() {
        int port = freePort();
        try (var known = start(port, "server.port=" + port);
                var other = start(port)) {
            publisher.feed("/feed", feed(Rss.item("1", "One", "Text.")));
            var feed = known.name(publisher.url("/feed"));
            events(1);
            await().until(() -> hub.confirmed().contains("subscribe"));
            int polls = publisher.requests("/feed");
            var slow = IntStream.range(0, 10)
                    .mapToObj(_ -> RawConnection.open(
                            known.url(),
                            "POST %s HTTP/1.1"
                                    .formatted(
                                            URI.create(hub.requests().getLast().get("hub.callback"))
                                                    .getPath()),
                            "Content-Length: 9000000"))
                    .toList();
            slow.forEach(connection -> connection.send("x"));

            assertThat(hub.push(feed(Rss.item("2", "Two", "Text two.")))).isEqualTo(202);
            assertThat(events(2)).hasSize(2);
            assertThat(hub.push(feed(Rss.item("2", "Two", "Text two.")))).isEqualTo(202);
            var elsewhere = callback(other, URI.create(hub.requests().getLast().get("hub.callback")));
            assertThat(hub.push(elsewhere, feed(Rss.item("3", "Three", "Text three.")), secret()))
                    .isEqualTo(202);

            slow.forEach(RawConnection::close);
            assertThat(events(3))
                    .extracting(event -> event.path("headline").asString())
                    .containsExactlyInAnyOrder("One", "Two", "Three");
            assertThat(publisher.requests("/feed")).isEqualTo(polls);
            assertThat(known.get("/feeds/" + feed).json().path("push").has("lastPush"))
                    .isTrue();
        }
    }

    @Test
    void whatTheHubDidNotSignOrNobodyAskedForIsIgnored() {
        int port = freePort();
        try (var service = start(port, "server.port=" + port)) {
            publisher.feed("/feed", feed(Rss.item("1", "One", "Text.")));
            var feed = service.name(publisher.url("/feed"));
            events(1);
            await().until(() -> hub.confirmed().contains("subscribe"));
            var callback = hub.requests().getLast().get("hub.callback");
            var topic = publisher.url("/feed").toString();

            assertThat(hub.push(URI.create(callback), feed(Rss.item("2", "Two", "Text two.")), "guessed"))
                    .isEqualTo(202);
            assertThat(hub.verify(callback, "subscribe", "http://127.0.0.1/another"))
                    .isEqualTo(404);
            assertThat(hub.verify(callback, "unsubscribe", topic)).isEqualTo(404);

            assertThat(service.delete("/feeds/" + feed).status()).isEqualTo(204);
            await().until(() -> hub.confirmed().contains("unsubscribe"));
            assertThat(hub.push(URI.create(callback), feed(Rss.item("3", "Three", "Text three.")), "any"))
                    .isEqualTo(410);
            assertThat(events(1)).hasSize(1);
        }
    }

    private Service start(int callback, String... more) {
        var settings = List.of(
                group,
                "communique.ingest.poll.interval=1h",
                "communique.ingest.poll.max-interval=1h",
                "communique.ingest.websub.callback=http://127.0.0.1:" + callback);
        return Service.start(
                Stream.concat(settings.stream(), List.of(more).stream()).toArray(String[]::new));
    }

    private String feed(String... items) {
        return Rss.feed(items)
                .replace(
                        "<description>Releases</description>",
                        "<link rel=\"hub\" href=\"%s\" xmlns=\"http://www.w3.org/2005/Atom\"/>".formatted(hub.url())
                                + "<link rel=\"self\" href=\"%s\" xmlns=\"http://www.w3.org/2005/Atom\"/>"
                                        .formatted(publisher.url("/feed")));
    }

    private String secret() {
        return hub.requests().getLast().get("hub.secret");
    }

    private static URI callback(Service at, URI callback) {
        return URI.create(at.url() + callback.getPath());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> events(int atLeast) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topic.events(publisher.source()).size() >= atLeast);
        return Topic.events(publisher.source());
    }
}
