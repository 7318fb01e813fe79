package org.communique.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Server in a process of its own, on 127.0.0.1. Its data outlives it: after a restart, by this object or another one on
 * the same folder, it continues on the same port. Not thread-safe.
 */
public abstract sealed class LocalServer permits LocalKafka, LocalElasticsearch {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(50);

    final ServerFolders folders;
    final int port;
    private @Nullable ChildProcess process;

    LocalServer(ServerFolders folders, int port) {
        this.folders = folders;
        this.port = port == 0 ? FreePort.find() : port;
    }

    /** Returns its name for people. */
    public abstract String name();

    /** Prepares the first start. */
    abstract void prepare() throws IOException;

    abstract JavaProgram program();

    abstract boolean answers();

    /** Starts the process without waiting for it, see {@link #awaitReady}. Does nothing when it runs already. */
    public final void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(folders.data());
            prepare();
        } catch (IOException failure) {
            throw new UncheckedIOException(name() + " cannot use " + folders.data(), failure);
        }
        process = ChildProcess.start(program());
    }

    /** Returns whether it answers now. */
    public final boolean isReady() {
        return isAlive() && answers();
    }

    /** Waits until it answers; fails with the end of its log when it dies or needs longer than {@code patience}. */
    public final void awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!isAlive()) {
                throw new IllegalStateException(name() + " ended while it started. " + logTail());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        name() + " is not ready after " + patience.toSeconds() + " s. " + logTail());
            }
            pauseBetweenChecks();
        }
    }

    /** Asks it to end cleanly, and kills it after eight seconds. */
    public final void stop() {
        if (process != null) {
            process.stop(GRACE);
        }
    }

    /** Ends it like a crash (SIGKILL). */
    public final void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Suspends it (SIGSTOP): connections stay open and nothing answers. */
    public final void pause() {
        process().pause();
    }

    /** Continues it after {@link #pause}. */
    public final void resume() {
        process().resume();
    }

    /** Returns whether its process runs; a paused one does. */
    public final boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Returns the process of the last start. */
    public final ChildProcess process() {
        if (process == null) {
            throw new IllegalStateException(name() + " has not been started");
        }
        return process;
    }

    /** Returns the port for clients. */
    public final int port() {
        return port;
    }

    /** Beside the home: it fits these jars, whatever the data. */
    final Path archive(String program) {
        return folders.home().resolveSibling(program);
    }

    final List<Path> jars() {
        try (var files = Files.list(folders.home().resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    folders.home() + " has no server (expected: a folder lib with its jars; run ./mvnw package)",
                    failure);
        }
    }

    private String logTail() {
        return "Its log, " + folders.log() + ", ends with:\n" + process().tail();
    }

    private static void pauseBetweenChecks() {
        try {
            Thread.sleep(BETWEEN_CHECKS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", interruption);
        }
    }
}
