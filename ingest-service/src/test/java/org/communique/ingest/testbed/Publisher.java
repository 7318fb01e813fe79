package org.communique.ingest.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A publisher's web server: answers with what was put there, conditionally where there is an ETag. */
public final class Publisher implements AutoCloseable {

    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

    private record Answer(int status, String type, String body, Map<String, String> headers) {}

    /** Starts one on a port that no other had before: what is known of that one is on the broker still. */
    public Publisher() {
        server = newServer();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer newServer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            if (PORTS.add(server.getAddress().getPort())) {
                return server;
            }
            server.stop(0);
            return newServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a path is. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** What we call this publisher. */
    public String source() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts a feed there. */
    public void feed(String path, String xml) {
        put(path, "application/xml; charset=utf-8", xml);
    }

    /** Puts a page there. */
    public void page(String path, String text) {
        put(path, "text/html; charset=utf-8", """
                <!doctype html><html><head><title>Newsroom</title></head><body><nav>Home | News</nav>
                <main><article><h1>Release</h1>%s</article></main></body></html>""".formatted(text));
    }

    /** Puts something there. */
    public void put(String path, String type, String body) {
        answers.put(path, new Answer(200, type, body, Map.of("ETag", "\"%x\"".formatted(body.hashCode()))));
    }

    /** Answers with a status only. */
    public void refuse(String path, int status, Map<String, String> headers) {
        answers.put(path, new Answer(status, "text/plain", "no", headers));
    }

    /** How often a path was asked for. */
    public int requests(String path) {
        return requests.getOrDefault(path, new AtomicInteger()).get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var answer = answers.getOrDefault(path, new Answer(404, "text/plain", "nothing here", Map.of()));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            if (known != null && known.equals(answer.headers().get("ETag"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
            requests.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
        }
    }
}
