package org.communique.benchmarks.enrich;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.localservers.FreePort;

/** Enrich service as packaged by the build and laid out by the Dockerfile, in a process of its own. */
final class PackagedService {

    /** Options of the image; the heap is the default under docker-compose.yml, 45 % of 512 MB. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx230m", "-XX:+ExitOnOutOfMemoryError");

    private static final String MAIN = "org.communique.enrich.EnrichApplication";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int OK = 200;

    private final Path bootJar;
    private final Path layout;
    private final String kafka;

    /**
     * @param bootJar as the build left it
     * @param layout the folder for the content of the image
     * @param kafka bootstrap servers
     */
    PackagedService(Path bootJar, Path layout, String kafka) {
        this.bootJar = bootJar.toAbsolutePath();
        this.layout = layout.toAbsolutePath();
        this.kafka = kafka;
    }

    /** Lays it out and writes the class archive of the libraries, as the Dockerfile does. */
    void layOut() throws IOException, InterruptedException {
        Files.createDirectories(layout);
        run("-Djarmode=tools", "-jar", bootJar.toString(), "extract", "--force", "--destination", layout.toString());
        var all = layout.resolve("all.classes");
        var list = layout.resolve("libraries.classes");
        run("-XX:DumpLoadedClassList=" + all, "-Dspring.context.exit=onRefresh", "-cp", classPath(), MAIN);
        try (var lines = Files.lines(all)) {
            Files.write(
                    list,
                    lines.filter(line -> !line.matches("[#@].*|.*source:.*|org/communique/.*"))
                            .map(line -> line.split(" ", 2)[0])
                            .distinct()
                            .sorted()
                            .toList());
        }
        run(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive(),
                "-cp",
                libraries());
    }

    /**
     * Starts it as the image does, and ends it; returns nanoseconds from the start of the process until it is ready.
     */
    long startLikeImage() throws IOException, InterruptedException {
        return start("-XX:SharedArchiveFile=" + archive(), "-cp", classPath(), MAIN);
    }

    /** Measures the boot jar by itself in the same way. */
    long startBootJar() throws IOException, InterruptedException {
        return start("-jar", bootJar.toString());
    }

    private long start(String... options) throws IOException, InterruptedException {
        int port = FreePort.find();
        var command = command(options);
        command.add("--server.port=" + port);
        command.add("--spring.kafka.bootstrap-servers=" + kafka);
        long begin = System.nanoTime();
        var process = process(command).start();
        try {
            awaitReady(process, port);
            return System.nanoTime() - begin;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitReady(Process process, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http, request)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "enrich-service: exit value %d (expected: ready)".formatted(process.exitValue()));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }

    private void run(String... options) throws IOException, InterruptedException {
        int exit = process(command(options)).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("java %s: exit value %d (expected: 0)".formatted(List.of(options), exit));
        }
    }

    private static List<String> command(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(options));
        return command;
    }

    private ProcessBuilder process(List<String> command) {
        return new ProcessBuilder(command)
                .directory(layout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(layout.resolve("log").toFile());
    }

    /** Returns the class path, libraries first: an archive is valid for a class path with the same beginning. */
    private String classPath() throws IOException {
        return libraries()
                + File.pathSeparator
                + jars(true)
                + File.pathSeparator
                + layout.resolve(bootJar.getFileName());
    }

    private String libraries() throws IOException {
        return jars(false);
    }

    private String jars(boolean ours) throws IOException {
        try (var jars = Files.list(layout.resolve("lib"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.contains("-SNAPSHOT") == ours)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private Path archive() {
        return layout.resolve("libraries.jsa");
    }
}
