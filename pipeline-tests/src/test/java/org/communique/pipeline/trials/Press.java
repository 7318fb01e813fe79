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
 * A publisher, with a feed of all that nobody told yet and of the last items that were told. An item is changed only
 * after its last state was told: so every state there ever was has to be told. Safe for use by many threads.
 */
final class Press implements AutoCloseable {

    private static final int SHOWN = 20;

    private final int number;
    private final HttpServer server;
    private final Set<Printed> told = ConcurrentHashMap.newKeySet();
    private final List<Printed> all = new ArrayList<>();
    private List<Printed> shown = List.of();
    private int items;

    Press(int number) {
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

    /** The publisher's name. */
    String source() {
        return "press-%d.example".formatted(number);
    }

    /** Something new is in the feed from now on: another item, or another state of one. */
    synchronized void print(Random chance) {
        var changeable = shown.stream().filter(told::contains).toList();
        var next = changeable.isEmpty() || chance.nextInt(3) > 0
                ? new Printed(number, ++items, 1)
                : changeable.get(chance.nextInt(changeable.size())).next();
        all.add(next);
        var now = new ArrayList<>(List.of(next));
        shown.stream()
                .filter(item -> item.item() != next.item())
                .filter(item -> now.size() < SHOWN || !told.contains(item))
                .forEach(now::add);
        shown = List.copyOf(now);
    }

    /** It was told. */
    void told(Printed printed) {
        told.add(printed);
    }

    /** All that there ever was, in this order. */
    synchronized List<Printed> all() {
        return List.copyOf(all);
    }

    /** Whether all was told. */
    boolean allTold() {
        return told.containsAll(all());
    }

    /** Whether something was told that was printed after the first so many. */
    boolean toldAnyAfter(int first) {
        return all().stream().skip(first).anyMatch(told::contains);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized String document() {
        return shown.stream()
                .map(Printed::rss)
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
