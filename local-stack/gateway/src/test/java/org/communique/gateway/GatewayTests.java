package org.communique.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTests {

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @Test
    void requestAndAnswerPassUnchanged() throws IOException {
        var gateway = gateway(List.of(instance("one")));

        assertThat(ask(gateway, "Host: localhost")).isEqualTo("one was asked: Host: localhost");
    }

    @Test
    void instancesTakeTurns() throws IOException {
        var gateway = gateway(List.of(instance("one"), instance("two")));

        assertThat(List.of(ask(gateway, ""), ask(gateway, ""), ask(gateway, "")))
                .extracting(answer -> answer.substring(0, 3))
                .containsExactly("one", "two", "one");
    }

    @Test
    void instanceThatRefusesIsPassedOver() throws IOException {
        var gateway = gateway(List.of(refusing(), instance("two")));

        assertThat(ask(gateway, "")).startsWith("two");
        assertThat(ask(gateway, "")).startsWith("two");
    }

    @Test
    void clientIsDisconnectedWhenThereIsNoInstance() throws IOException {
        assertThat(ask(gateway(List.of(refusing())), "")).isEmpty();
        assertThat(ask(gateway(List.of()), "")).isEmpty();
    }

    @Test
    void clientIsDisconnectedWhenTheNameIsUnknownAndTheNextOneIsServed() throws IOException {
        var address = instance("one");
        var calls = new ArrayList<String>();
        var gateway = gateway(() -> {
            calls.add("look-up");
            if (calls.size() == 1) {
                throw new IOException("unknown host");
            }
            return List.of(address);
        });

        assertThat(ask(gateway, "")).isEmpty();
        assertThat(ask(gateway, "")).startsWith("one");
    }

    @Test
    void routeHasAPortAServiceAndItsPort() {
        assertThat(Route.parse("8081=ingest-service:8081")).isEqualTo(new Route(8081, "ingest-service", 8081));
    }

    @Test
    void routeOfAnotherFormIsRefusedWithTheFormThatWasExpected() {
        assertThatThrownBy(() -> Route.parse("ingest-service"))
                .hasMessage("ingest-service (expected: such as 8081=ingest-service:8081)");
    }

    private InetSocketAddress gateway(List<InetSocketAddress> instances) throws IOException {
        return gateway(() -> instances);
    }

    private InetSocketAddress gateway(Gateway.Instances instances) throws IOException {
        var gateway = new Gateway(anyPort(), instances);
        open.add(gateway);
        Thread.startVirtualThread(() -> {
            try {
                gateway.serve();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return gateway.address();
    }

    /** Reads a request to its end, and answers with its own name and the request. */
    private InetSocketAddress instance(String name) throws IOException {
        var server = new ServerSocket();
        server.bind(anyPort());
        open.add(server);
        Thread.startVirtualThread(() -> {
            while (!server.isClosed()) {
                try (var client = server.accept()) {
                    var request = new String(client.getInputStream().readAllBytes(), UTF_8);
                    client.getOutputStream().write((name + " was asked: " + request).getBytes(UTF_8));
                } catch (IOException e) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private static InetSocketAddress refusing() throws IOException {
        try (var closed = new ServerSocket()) {
            closed.bind(anyPort());
            return (InetSocketAddress) closed.getLocalSocketAddress();
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static String ask(InetSocketAddress address, String request) throws IOException {
        try (var socket = new Socket(address.getAddress(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
