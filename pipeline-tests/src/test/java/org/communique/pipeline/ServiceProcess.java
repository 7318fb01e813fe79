package org.communique.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Service in a JVM of its own, to be ended gently or not. */
final class ServiceProcess {

    private static final Path ROOT = Path.of(System.getProperty("communique.root", ".."));
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private final String artifact;
    private final List<String> settings;
    private final int port = freePort();
    private @Nullable Process process;

    ServiceProcess(Service service, List<String> settings) {
        this(service.artifact(), settings);
    }

    /** @param artifact module with a boot jar */
    ServiceProcess(String artifact, List<String> settings) {
        this.artifact = artifact;
        this.settings = settings;
        // No test may leave a JVM behind, however it ends.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::kill));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    ServiceProcess start() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServiceProcess awaitReady() {
        Awaitility.await(artifact + " is ready; its log is " + log())
                .atMost(READY_WITHIN)
                .failFast(artifact + " ended; its log is " + log(), () -> !isAlive())
                .until(this::isReady);
        return this;
    }

    /** Sends SIGKILL: no shutdown hook runs, no batch ends, the group is not left. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    /** Sends SIGTERM. */
    void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(process);
        }
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    private boolean isReady() {
        return Http.status(uri("/actuator/health/readiness")) == 200;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "--server.port=" + port));
        command.addAll(settings);
        return command;
    }

    private Path jar() {
        var target = ROOT.resolve(artifact).resolve("target");
        try (var jars = Files.newDirectoryStream(target, "*-boot.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return Path.of("target", artifact + ".log").toAbsolutePath();
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
