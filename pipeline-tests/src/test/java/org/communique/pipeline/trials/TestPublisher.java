package org.communique.pipeline.trials;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Publisher with a feed of all items not emitted yet and of the last emitted ones. An item changes only after its last
 * state was emitted: so every published state has to be emitted. Thread-safe.
 */
final class TestPublisher implements AutoCloseable {

    private static final int SHOWN = 20;

    private final int number;
    private final HttpServer server;
    private final Set<PublishedState> emitted = ConcurrentHashMap.newKeySet();
    private final List<PublishedState> all = new ArrayList<>();
    private List<PublishedState> shown = List.of();
    private int items;

    TestPublisher(int number) {
        this.number = number;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed", this::answer);
        server.start();
    }

    URI feed() {
        return URI.create(
                "http://127.0.0.1:%d/feed".formatted(server.getAddress().getPort()));
    }

    /** Returns the publisher's name. */
    String source() {
        return "publisher-%d.example".formatted(number);
    }

    /** Publishes another item, or another state of one. */
    synchronized void publish(Random chance) {
        var changeable = shown.stream().filter(emitted::contains).toList();
        var next = changeable.isEmpty() || chance.nextInt(3) > 0
                ? new PublishedState(number, ++items, 1)
                : changeable.get(chance.nextInt(changeable.size())).next();
        all.add(next);
        var now = new ArrayList<>(List.of(next));
        shown.stream()
                .filter(item -> item.item() != next.item())
                .filter(item -> now.size() < SHOWN || !emitted.contains(item))
                .forEach(now::add);
        shown = List.copyOf(now);
    }

    /** Notes an emitted state. */
    void emitted(PublishedState published) {
        emitted.add(published);
    }

    /** Returns all published states, in their order. */
    synchronized List<PublishedState> all() {
        return List.copyOf(all);
    }

    /** Returns whether all were emitted. */
    boolean allEmitted() {
        return emitted.containsAll(all());
    }

    /** Returns whether any state was emitted after the first so many. */
    boolean emittedAnyAfter(int first) {
        return all().stream().skip(first).anyMatch(emitted::contains);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized String document() {
        return shown.stream()
                .map(PublishedState::rss)
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Press</title>", "</channel></rss>"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] document = document().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
        }
    }
}
