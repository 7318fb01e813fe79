package org.communique.pipeline.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.launcher.part.BootJar;
import org.communique.localservers.ChildProcess;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.SmallJvm;
import org.communique.pipeline.Http;

/** Instance of ingest in a JVM of its own; a restart keeps the address. */
final class IngestInstance {

    private static final Path TARGET =
            Path.of(System.getProperty("communique.root", "..")).resolve("ingest-service/target");
    private static final int MEGABYTES = 192;

    private final String name;
    private final List<String> settings;
    private final int port = freePort();
    private ChildProcess process;

    /** Starts it. */
    IngestInstance(String name, List<String> settings) {
        this.name = name;
        this.settings = settings;
        this.process = ChildProcess.start(program());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::kill));
    }

    /** Sends SIGKILL and starts a new process. */
    void killAndRestart() {
        kill();
        process = ChildProcess.start(program());
    }

    /** Sends SIGKILL. */
    void kill() {
        process.kill();
    }

    /** Sends SIGSTOP. */
    void pause() {
        process.pause();
    }

    /** Sends SIGCONT. */
    void resume() {
        process.resume();
    }

    boolean isReady() {
        return Http.status(uri("/actuator/health/readiness")) == 200;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Returns the failed transactions since its start, from its log. */
    List<String> refusals() {
        try {
            return new String(Files.readAllBytes(process.log()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("transaction not committed"))
                    .map(line -> line.replaceAll(".*not committed: ", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private JavaProgram program() {
        var jar = new BootJar(boot(), TARGET.resolve("launch"));
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        return new JavaProgram(
                name,
                List.of(jar.plain()),
                TARGET.resolve("ingest-service"),
                SmallJvm.options(MEGABYTES),
                jar.mainClass(),
                arguments,
                Path.of("target", "trials", name + ".log").toAbsolutePath());
    }

    private static Path boot() {
        try (var jars = Files.newDirectoryStream(TARGET, "*-boot.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
