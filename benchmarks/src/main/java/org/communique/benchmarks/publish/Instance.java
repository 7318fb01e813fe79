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
 * A publish service in a process of its own, with 256 MB of heap and the options that docker-compose.yml gives it. It
 * takes nothing from the topic until it is told to. Not thread-safe, but for {@link #get}.
 */
final class Instance implements AutoCloseable {

    private static final String HEAP = "-Xmx256m";

    private final String group;
    private final int port;
    private final Process process;
    /** How often it said that it is paused, since that was last waited for. */
    private final Semaphore paused = new Semaphore(0);

    private final HttpClient http = HttpClient.newHttpClient();

    private Instance(String group, int port, Process process) {
        this.group = group;
        this.port = port;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** All the time: whose output nobody reads stands still in the middle of a line. */
    private void listen() {
        try {
            process.inputReader().lines().filter(PausedService.PAUSED::equals).forEach(_ -> paused.release());
        } catch (UncheckedIOException _) {
            // It was ended in the middle of a line.
        } finally {
            // There is nothing to be waited for any more.
            paused.release();
        }
    }

    /** Starts one, paused. */
    static Instance start(String group, String kafka, URI elasticsearch, String... settings)
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
        var instance = new Instance(group, port, process);
        instance.awaitPaused();
        return instance;
    }

    /** The service's own settings must come before those of others that are measured by this module. */
    private static String classPath() {
        var service =
                PublishApplication.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(service.getPath()) + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** Lets it take all that is in the topic, and returns how many nanoseconds it was at it. */
    long takeAll(Topic topic) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        resume();
        topic.awaitCommitted(group);
        long took = System.nanoTime() - begin;
        pause();
        return took;
    }

    void resume() throws IOException {
        tell(PausedService.RESUME);
    }

    void pause() throws IOException, InterruptedException {
        tell(PausedService.PAUSE);
        awaitPaused();
    }

    private void tell(String what) throws IOException {
        process.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
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
