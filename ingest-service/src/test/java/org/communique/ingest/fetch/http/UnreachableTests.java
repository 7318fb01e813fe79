package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.communique.ingest.fetch.FetchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do not answer, or not in time. */
class UnreachableTests extends FetcherScenario {

    @Test
    void serverThatSaysNothingIsUnreachable() {
        fetcher.close();
        fetcher = fetcher(IMPATIENT, PATIENT);
        var url = server.at("/feed", _ -> await(testIsOver));

        assertThat(unreachable(fetch(url))).contains("no answer in time");
    }

    @Test
    void serverThatDripsHeadersRunsOutOfTime() throws IOException {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\n", "X-Drip: drip\r\n")) {
            assertThat(unreachable(fetch(raw.url()))).isEqualTo("not finished within 300 ms");
        }
    }

    @Test
    void serverThatDripsABodyRunsOutOfTime() throws IOException {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", "x")) {
            assertThat(unreachable(fetch(raw.url()))).isEqualTo("not finished within 300 ms");
        }
    }

    @Test
    void serverThatSendsHeadersAndNoBodyIsUnreachable() {
        fetcher.close();
        fetcher = fetcher(IMPATIENT, PATIENT);
        var url = server.at("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().flush();
            await(testIsOver);
        });

        assertThat(unreachable(fetch(url))).contains("no answer in time");
    }

    @Test
    void serverThatDripsTheBodyOfAnErrorRunsOutOfTime() throws IOException {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        try (var raw = new RawServer("HTTP/1.1 500 Broken\r\nContent-Length: 99999\r\n\r\n", "x")) {
            assertThat(unreachable(fetch(raw.url()))).isEqualTo("not finished within 300 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0016\u0003\u0003@\u0000"})
    void serverThatNeverEndsItsHandshakeRunsOutOfTime(String handshake) throws IOException {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        try (var raw = new RawServer(handshake, handshake.isEmpty() ? "" : "x")) {
            var url = URI.create(raw.url().toString().replace("http:", "https:"));

            assertThat(unreachable(fetch(url))).isEqualTo("not finished within 300 ms");
        }
    }

    @Test
    void hubThatNeverAnswersIsUnreachable() throws IOException {
        fetcher.close();
        fetcher = fetcher(IMPATIENT, PATIENT);
        try (var raw = new RawServer("", "")) {
            assertThat(unreachable(fetcher.fetch(FetchRequest.form(raw.url(), "hub.mode=subscribe"))))
                    .contains("no answer in time");
        }
    }

    @Test
    void redirectsShareOneBudget() {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        server.at("/second", _ -> await(testIsOver));

        assertThat(unreachable(fetch(server.redirect("/first", 302, "/second"))))
                .isEqualTo("not finished within 300 ms");
    }

    @Test
    void connectionThatBreaksIsUnreachable() {
        var url = server.at("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
        });

        assertThat(unreachable(fetch(url))).isNotBlank();
    }

    @Test
    void portWhereNothingListensIsUnreachable() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(unreachable(fetch(URI.create("http://127.0.0.1:%d/".formatted(port)))))
                .contains("cannot connect");
    }

    @Test
    void unknownNameIsUnreachable() {
        assertThat(unreachable(fetch(URI.create("http://no-such-name.invalid/feed"))))
                .contains("no-such-name.invalid");
    }

    @Test
    void whatIsNoHttpIsUnreachable() throws IOException {
        try (var raw = new RawServer("220 mail.example.org ESMTP\r\n\r\n", "220 mail.example.org\r\n")) {
            fetcher.close();
            fetcher = fetcher(PATIENT, IMPATIENT);
            assertThat(unreachable(fetch(raw.url()))).isNotBlank();
        }
    }
}
