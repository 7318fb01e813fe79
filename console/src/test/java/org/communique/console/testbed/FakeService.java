package org.communique.console.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Service over real HTTP that gives answers as it is told: 404 until then. Keeps the requests. */
public final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private record Reply(int status, String body) {}

    /** Request as it came. */
    public record Request(String method, String path, String query, String authorization, String body) {}

    /** Starts it on a free port of loopback. */
    public FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns its URL. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Sets the answer to a method and path. */
    public void reply(String methodAndPath, int status, String body) {
        replies.put(methodAndPath, new Reply(status, body));
    }

    /** Returns the requests with a method and path. */
    public List<Request> requests(String methodAndPath) {
        return requests.stream()
                .filter(request -> (request.method() + " " + request.path()).equals(methodAndPath))
                .toList();
    }

    /** Forgets answers and requests. */
    public void reset() {
        replies.clear();
        requests.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getQuery() == null ? "" : uri.getQuery(),
                    authorization == null ? "" : authorization,
                    body));
            var reply = replies.getOrDefault(
                    exchange.getRequestMethod() + " " + uri.getPath(),
                    new Reply(404, "{\"status\": 404, \"detail\": \"path: unknown\"}"));
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
