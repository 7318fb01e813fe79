package org.communique.ingest.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.testbed.HangingPeer;
import org.communique.ingest.testbed.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class PeerClientTests {

    /** Nothing, headers and nothing, a body that never ends, headers that never end. */
    static Stream<HangingPeer> hanging() {
        return Stream.of(
                HangingPeer.silent(),
                new HangingPeer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", ""),
                new HangingPeer("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x"),
                new HangingPeer("HTTP/1.1 200 OK\r\n", "X: y\r\n"));
    }

    @ParameterizedTest
    @MethodSource("hanging")
    void instanceThatHangsIsNotReached(HangingPeer hanging) {
        try (var peer = hanging) {
            assertThat(new PeerClient(Duration.ofMillis(500), Optional.empty())
                            .forward(URI.create("http://" + peer.address()), ForwardableRequest.get("/")))
                    .isEmpty();
        }
    }

    @Test
    void wholeAnswerOfAnInstanceIsPassedOn() {
        try (var peer = new Publisher()) {
            peer.put("/feeds", "text/plain", "ok");

            assertThat(new PeerClient(Optional.empty())
                            .forward(URI.create("http://" + peer.source()), ForwardableRequest.get("/feeds")))
                    .hasValueSatisfying(answer -> {
                        assertThat(answer.getStatusCode().value()).isEqualTo(200);
                        assertThat(answer.getBody()).asString().isEqualTo("ok");
                    });
        }
    }
}
