package org.communique.benchmarks.publish;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.communique.localservers.FreePort;
import org.communique.publish.PublishApplication;

/**
 * Publish service in a process of its own, with 256 MB of heap and the JVM options of docker-compose.yml. It starts
 * paused. Not thread-safe, except for {@link #get}.
 */
final class PublishInstance implements AutoCloseable {

    private static final String HEAP = "-Xmx256m";

    private final String group;
    private final int port;
    private final Process process;
    /** Reports of the pause not yet waited for. */
    private final Semaphore paused = new Semaphore(0);

    private final HttpClient http = HttpClient.newHttpClient();

    private PublishInstance(String group, int port, Process process) {
        this.group = group;
        this.port = port;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Reads the output continuously: a full pipe would block the service in the middle of a line. */
    private void listen() {
        try {
            process.inputReader().lines().filter(PausedService.PAUSED::equals).forEach(_ -> paused.release());
        } catch (UncheckedIOException _) {
            // The process ended in the middle of a line.
        } finally {
            // Nobody waits any more.
            paused.release();
        }
    }

    /** Starts one, paused. */
    static PublishInstance start(String group, String kafka, URI elasticsearch, String... settings)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath(),
                PausedService.class.getName(),
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.kafka.consumer.group-id=" + group,
                "--spring.elasticsearch.uris=" + elasticsearch));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var instance = new PublishInstance(group, port, process);
        instance.awaitPaused();
        return instance;
    }

    /** Returns the class path, the service first: its settings must come before those of other measured services. */
    private static String classPath() {
        var service =
                PublishApplication.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(service.getPath()) + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** Lets it consume the whole topic; returns the duration in nanoseconds. */
    long consumeAll(EnrichedTopic topic) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        resume();
        topic.awaitCommitted(group);
        long took = System.nanoTime() - begin;
        pause();
        return took;
    }

    void resume() throws IOException {
        send(PausedService.RESUME);
    }

    void pause() throws IOException, InterruptedException {
        send(PausedService.PAUSE);
        awaitPaused();
    }

    private void send(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private void awaitPaused() throws InterruptedException {
        paused.acquire();
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "publish service of group %s: ended (expected: '%s')".formatted(group, PausedService.PAUSED));
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    String post(String path) throws IOException, InterruptedException {
        return send("POST", path);
    }

    void delete(String path) throws IOException, InterruptedException {
        send("DELETE", path);
    }

    private String send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
