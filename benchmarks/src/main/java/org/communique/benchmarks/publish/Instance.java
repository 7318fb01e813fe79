package org.communique.benchmarks.publish;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.localservers.FreePort;
import org.communique.publish.PublishApplication;

/**
 * A publish service in a process of its own, with 256 MB of heap and the options of its image. It takes nothing from the
 * topic until it is told to. Not thread-safe, but for {@link #get}.
 */
final class Instance implements AutoCloseable {

    private static final String HEAP = "-Xmx256m";

    private final String group;
    private final int port;
    private final Process process;
    private final BufferedReader said;
    private final HttpClient http = HttpClient.newHttpClient();

    private Instance(String group, int port, Process process) {
        this.group = group;
        this.port = port;
        this.process = process;
        said = process.inputReader();
    }

    /** Starts one, paused. */
    static Instance start(String group, String kafka, URI elasticsearch, String... settings) throws IOException {
        int port = FreePort.find();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
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
        instance.await(PausedService.PAUSED);
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

    void pause() throws IOException {
        tell(PausedService.PAUSE);
        await(PausedService.PAUSED);
    }

    private void tell(String what) throws IOException {
        process.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private void await(String what) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(what)) {
                return;
            }
        }
        throw new IllegalStateException("publish service of group %s: ended (expected: '%s')".formatted(group, what));
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
