package org.communique.ingest.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.communique.ingest.IngestApplication;
import org.communique.localservers.ChildProcess;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.SmallJvm;
import org.communique.testservers.TestServers;

/** The service as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final int MEGABYTES = 192;
    /** The heap of the service in its container: MaxRAMPercentage of its limit. */
    private static final int CONTAINER_HEAP_MEGABYTES = 230;

    private static final Path LOG = Path.of("target", "service-process.log");

    private final int port = freePort();
    private final ChildProcess process;

    private ServiceProcess(String kafka, List<String> jvmOptions, String... settings) {
        var all = Stream.concat(Stream.of(settings), Stream.of("server.port=" + port));
        process = ChildProcess.start(new JavaProgram(
                "ingest-service",
                Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .map(Path::of)
                        .toList(),
                Path.of("target", "service-process"),
                jvmOptions,
                IngestApplication.class.getName(),
                Service.arguments(kafka, all.toArray(String[]::new)),
                LOG));
    }

    /** Starts it with the shared broker. */
    public static ServiceProcess start(String... settings) {
        return startWith(MEGABYTES, settings);
    }

    /** Starts it with the shared broker and a heap of so many megabytes. */
    public static ServiceProcess startWith(int megabytes, String... settings) {
        return new ServiceProcess(TestServers.kafka(), SmallJvm.options(megabytes), settings);
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What it wrote to its log. */
    public String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it with some broker in a JVM with the heap and the options of its container. */
    public static ServiceProcess startAsInAContainer(String kafka, String... settings) {
        var options = Stream.concat(
                        SmallJvm.options(CONTAINER_HEAP_MEGABYTES).stream(), Stream.of("-XX:+ExitOnOutOfMemoryError"))
                .toList();
        return new ServiceProcess(kafka, options, settings);
    }

    /** Whether it runs still. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** GETs a path; blank when there is no answer. */
    public String get(String path) {
        return send(path).map(HttpResponse::body).orElse("");
    }

    /** Waits until readiness says so. */
    public void awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::isReady);
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() {
        return send("/actuator/health/readiness")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    private Optional<HttpResponse<String>> send(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(60))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
