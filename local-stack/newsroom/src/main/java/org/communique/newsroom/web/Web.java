package org.communique.newsroom.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.life.Upcoming;
import org.communique.newsroom.release.Catalogue;

/** HTTP/1.1 server of the site, with a virtual thread for each request. */
public final class Web implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI base;

    /**
     * Binds the address; nothing is answered before {@link #serve}.
     *
     * @param base the address in links; empty for the bound one
     * @throws IOException when the address cannot be bound
     */
    public Web(InetSocketAddress address, Optional<URI> base) throws IOException {
        this.server = HttpServer.create(address, 0);
        this.base = base.orElseGet(() -> URI.create("http://" + visibleHost() + ":" + port() + "/"));
    }

    /** Returns the address of the newsroom, with a slash at the end. */
    public URI base() {
        return base;
    }

    /** Begins to answer. */
    public void serve(Catalogue catalogue, Archive archive, Supplier<List<Upcoming>> upcoming, InstantSource clock) {
        var site = new Site(catalogue, archive, upcoming, base, clock);
        server.createContext("/", exchange -> answer(exchange, site));
        server.setExecutor(threads);
        server.start();
    }

    /** Stops immediately. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Returns a reachable host, also of a server bound to all addresses. */
    private String visibleHost() {
        var address = server.getAddress().getAddress();
        if (address.isAnyLocalAddress()) {
            return "localhost";
        }
        var host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static void answer(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            var get = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
            send(exchange, get ? site.get(exchange.getRequestURI().getPath()) : Reply.onlyGet());
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var request = exchange.getRequestHeaders();
        var gzip = Validators.takesGzip(request.getFirst("Accept-Encoding"));
        var tag = "\"" + reply.hash() + (gzip ? "-gzip\"" : "\"");
        headers(exchange.getResponseHeaders(), reply, tag);
        if (reply.status() == 200 && Validators.unchanged(request, tag, reply.lastModified())) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.mediaType());
        sendBody(exchange, reply, gzip);
    }

    private static void headers(Headers headers, Reply reply, String tag) {
        headers.set("Cache-Control", reply.cacheControl());
        headers.set("Vary", "Accept-Encoding");
        reply.headers().forEach(headers::set);
        reply.lastModified().ifPresent(when -> {
            headers.set("ETag", tag);
            headers.set("Last-Modified", HTTP_DATE.format(when));
        });
    }

    private static void sendBody(HttpExchange exchange, Reply reply, boolean gzip) throws IOException {
        var body = gzip ? gzip(reply.bytes()) : reply.bytes();
        if (gzip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
