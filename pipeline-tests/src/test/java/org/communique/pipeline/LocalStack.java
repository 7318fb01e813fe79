package org.communique.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;

/** Stack of {@code ./run}, on ports and in a folder of its own, without the build before it. */
final class LocalStack implements AutoCloseable {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Map<String, String> STANDARD_PORTS = Map.of(
            "KAFKA", "9092",
            "ELASTICSEARCH", "9200",
            "NEWSROOM", "8090",
            "INGEST", "8081",
            "ENRICH", "8082",
            "PUBLISH", "8083",
            "CONSOLE", "8080");

    private final Path folder;
    private final Map<String, String> environment;
    private final Process launcher;

    private LocalStack(Path folder, Map<String, String> environment, Process launcher) {
        this.folder = folder;
        this.environment = environment;
        this.launcher = launcher;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    }

    /**
     * Starts it and waits until it runs.
     *
     * @param root of the project, built
     * @param folder for data, logs, and a {@code run} that works on them
     */
    static LocalStack start(Path root, Path folder) throws IOException {
        var environment = new LinkedHashMap<String, String>();
        environment.put("COMMUNIQUE_ROOT", root.toString());
        environment.put("COMMUNIQUE_DATA", folder.resolve("data").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        for (var part : STANDARD_PORTS.keySet()) {
            environment.put("COMMUNIQUE_" + part + "_PORT", Integer.toString(freePort()));
        }
        var run = folder.resolve("run");
        Files.writeString(run, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(root.resolve("run")));
        run.toFile().setExecutable(true);
        var log = folder.resolve("terminal.log");
        var jars = List.of("launcher/target/launcher-", "servers/target/local-servers-").stream()
                .map(jar ->
                        root.resolve("local-stack/" + jar + VERSION + ".jar").toString())
                .toList();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                String.join(":", jars),
                "org.communique.launcher.Launcher");
        builder.environment().putAll(environment);
        var launcher =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var stack = new LocalStack(folder, environment, launcher);
        Pipeline.await("the stack runs; its terminal is " + log)
                .failFast("the launcher ended: " + log, () -> !launcher.isAlive())
                .until(() -> Files.readString(log).contains("Communiqué runs"));
        return stack;
    }

    /** Returns the address of the newsroom. */
    URI newsroom() {
        return URI.create("http://127.0.0.1:" + environment.get("COMMUNIQUE_NEWSROOM_PORT"));
    }

    /** Returns the address of the console. */
    URI console() {
        return URI.create("http://127.0.0.1:" + environment.get("COMMUNIQUE_CONSOLE_PORT"));
    }

    /** Returns the folder of data and logs. */
    Path data() {
        return folder.resolve("data");
    }

    /** Puts an unreadable record into {@code releases.raw}. */
    void putUnreadableRecord() {
        new Topics("127.0.0.1:" + environment.get("COMMUNIQUE_KAFKA_PORT"))
                .put(
                        KafkaTopic.RELEASES_RAW,
                        "unreadable",
                        "{\"id\": \"no release",
                        Map.of("ce_type", EventType.RAW_RELEASE.wireName()));
    }

    /**
     * Runs a command as a person would type it, with the ports of this stack for the standard ones; returns its output.
     */
    String shell(String command) {
        var here = command;
        for (var part : STANDARD_PORTS.entrySet()) {
            here = here.replace("localhost:" + part.getValue(), "localhost:" + port(part.getKey()));
        }
        try {
            var builder = new ProcessBuilder("bash", "-c", here)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            launcher.destroy();
            if (!launcher.waitFor(1, TimeUnit.MINUTES)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String port(String part) {
        return environment.getOrDefault("COMMUNIQUE_" + part + "_PORT", "");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
