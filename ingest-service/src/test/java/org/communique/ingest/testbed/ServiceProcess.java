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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.communique.ingest.IngestApplication;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.SmallJvm;
import org.communique.localservers.TetheredProcess;
import org.communique.testservers.TestServers;

/** The service as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final int MEGABYTES = 192;

    private static final Path LOG = Path.of("target", "service-process.log");

    private final int port = freePort();
    private final TetheredProcess process;

    private ServiceProcess(int megabytes, String... settings) {
        var all = Stream.concat(Stream.of(settings), Stream.of("server.port=" + port));
        process = TetheredProcess.start(new JavaProgram(
                "ingest-service",
                Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .map(Path::of)
                        .toList(),
                Path.of("target", "service-process"),
                SmallJvm.options(megabytes),
                IngestApplication.class.getName(),
                Service.arguments(TestServers.kafka(), all.toArray(String[]::new)),
                LOG));
    }

    /** Starts it with the shared broker. */
    public static ServiceProcess start(String... settings) {
        return startWith(MEGABYTES, settings);
    }

    /** Starts it with the shared broker and a heap of so many megabytes. */
    public static ServiceProcess startWith(int megabytes, String... settings) {
        return new ServiceProcess(megabytes, settings);
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
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
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
