package org.communique.launcher.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.localservers.JavaProgram;
import org.communique.localservers.TetheredProcess;
import org.jspecify.annotations.Nullable;

/** A program of ours that answers HTTP once it is ready. */
final class ProgramPart implements Part {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(100);
    private static final int TIMEOUT_MILLIS = 1_000;

    private final String name;
    private final URI address;
    private final URI readiness;
    private final Supplier<JavaProgram> program;
    private volatile @Nullable TetheredProcess process;

    /**
     * @param readiness answers 200 when the program is ready, something else or nothing before
     * @param program called at the start, since it may have to lay out files first
     */
    ProgramPart(String name, URI address, URI readiness, Supplier<JavaProgram> program) {
        this.name = name;
        this.address = address;
        this.readiness = readiness;
        this.program = program;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public void start() {
        process = TetheredProcess.start(program.get());
    }

    @Override
    public void awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!running().isAlive()) {
                throw new IllegalStateException(name + " ended while it started. " + lastWords());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " is not ready after " + patience + ". " + lastWords());
            }
            pauseBetweenChecks();
        }
    }

    @Override
    public Optional<TetheredProcess> process() {
        return Optional.ofNullable(process);
    }

    private TetheredProcess running() {
        return process().orElseThrow(() -> new IllegalStateException(name + " has not been started"));
    }

    private String lastWords() {
        return "Its log, " + running().log() + ", ends with:\n" + running().tail();
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) readiness.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    private static void pauseBetweenChecks() {
        try {
            Thread.sleep(BETWEEN_CHECKS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a program", interruption);
        }
    }
}
