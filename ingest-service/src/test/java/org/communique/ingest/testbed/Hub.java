package org.communique.ingest.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A small WebSub hub: asks back whatever it is asked for, and pushes when it is told to. */
public final class Hub implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<String> confirmed = new CopyOnWriteArrayList<>();

    /** Starts one on a free port. */
    public Hub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    /** What was asked for, field by field, in order. */
    public List<Map<String, String>> requests() {
        return requests;
    }

    /** The modes of the requests that were confirmed at their callbacks, in order. */
    public List<String> confirmed() {
        return confirmed;
    }

    /** Pushes a document to the last one who asked; answers with the status. */
    public int push(String document) {
        var request = requests.getLast();
        return push(URI.create(request.get("hub.callback")), document, request.get("hub.secret"));
    }

    /** Pushes a document to a callback, signed with a secret; answers with the status. */
    public int push(URI callback, String document, String secret) {
        return send(HttpRequest.newBuilder(callback)
                        .header("Content-Type", "application/rss+xml")
                        .header("X-Hub-Signature", "sha256=" + signature(document, secret))
                        .POST(HttpRequest.BodyPublishers.ofString(document)))
                .statusCode();
    }

    /** Asks at a callback whether it wants something; answers with the status. */
    public int verify(String callback, String mode, String topic) {
        return send(HttpRequest.newBuilder(question(callback, mode, topic, "why")))
                .statusCode();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            requests.add(form);
            threads.execute(() -> confirm(form));
        }
    }

    private void confirm(Map<String, String> form) {
        var mode = form.get("hub.mode");
        var answer = send(HttpRequest.newBuilder(
                question(form.get("hub.callback"), mode, form.get("hub.topic"), "challenge of " + mode)));
        if (answer.statusCode() == 200 && answer.body().equals("challenge of " + mode)) {
            confirmed.add(mode);
        }
    }

    private static URI question(String callback, String mode, String topic, String challenge) {
        return URI.create("%s?hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=600"
                .formatted(callback, mode, encoded(topic), encoded(challenge)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String signature(String document, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(document.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
