package org.communique.ingest.fetch.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that behaves, or misbehaves, as each test says. */
final class ScenarioServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<Headers> requests = new CopyOnWriteArrayList<>();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();

    ScenarioServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** What the server does at a path. */
    URI at(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestHeaders());
                connections.add(exchange.getRemoteAddress());
                behaviour.answer(exchange);
            }
        });
        return url(path);
    }

    /** The server answers with a body. */
    URI body(String path, byte[] body) {
        return at(path, exchange -> send(exchange, 200, body));
    }

    /** The server answers with a status, a header and no body. */
    URI status(String path, int status, String header, String value) {
        return at(path, exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    URI redirect(String path, int status, String location) {
        return status(path, status, "Location", location);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** The headers of the requests, in the order in which they came. */
    List<Headers> requests() {
        return requests;
    }

    /** Where the connections came from, each of them once. */
    Set<InetSocketAddress> connections() {
        return connections;
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }
}
