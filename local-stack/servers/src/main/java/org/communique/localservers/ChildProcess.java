package org.communique.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Child JVM that cannot outlive this one. Thread-safe. */
public final class ChildProcess {

    private static final int TAIL_LINES = 60;

    private final JavaProgram program;
    private final ClassArchive classArchive;
    private final Process process;

    private ChildProcess(JavaProgram program, Process process) {
        this.program = program;
        this.classArchive = new ClassArchive(program);
        this.process = process;
    }

    /** Starts the program with a new log; the log of the previous run is kept beside it, with {@code .1} appended. */
    public static ChildProcess start(JavaProgram program) {
        try {
            keepPreviousLog(program.log());
            var process = new ProcessBuilder(ignoringTerminalSignals(program.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile())
                    .start();
            return new ChildProcess(program, process);
        } catch (IOException failure) {
            throw new UncheckedIOException(program.name() + " cannot be started", failure);
        }
    }

    private static void keepPreviousLog(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Lets the child ignore Ctrl-C and hang-up, which a terminal sends to every foreground process: the parent decides
     * when and in which order its children stop. A JVM keeps ignoring signals ignored at its start.
     */
    private static List<String> ignoringTerminalSignals(List<String> command) {
        var shielded = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return shielded;
    }

    /** Returns its name for people. */
    public String name() {
        return program.name();
    }

    /** Returns the file of its output. */
    public Path log() {
        return program.log();
    }

    /** Returns the process id. */
    public long pid() {
        return process.pid();
    }

    /** Returns whether it still runs; a paused process does. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns its exit value (128 + n after signal n). Fails while it is alive. */
    public int exitValue() {
        return process.exitValue();
    }

    /** Returns a future completed at its end. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(_ -> this);
    }

    /** Asks it to end (SIGTERM), waits, and kills it after {@code grace}. */
    public void stop(Duration grace) {
        classArchive.cancelWrite();
        if (!isAlive()) {
            return;
        }
        resume();
        process.destroy();
        if (!hasEndedWithin(grace)) {
            kill();
        }
    }

    /** Ends it immediately (SIGKILL) and waits for its end. */
    public void kill() {
        classArchive.cancelWrite();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Suspends it (SIGSTOP): its connections stay open and nothing answers. */
    public void pause() {
        signal("STOP");
    }

    /** Continues it (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    /**
     * Writes the class archive for a faster next start, unless there is one for these jars. Takes ten seconds of a
     * core, at low priority; call it when the program has loaded its classes. {@link #stop} and {@link #kill} end it.
     */
    public void archiveClasses() {
        try {
            classArchive.write();
        } catch (IOException failure) {
            throw new UncheckedIOException("the classes of " + name() + " cannot be kept", failure);
        }
    }

    /** Returns the last lines of its log, for messages. */
    public String tail() {
        try {
            var lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException failure) {
            return "(no log: " + failure + ")";
        }
    }

    private boolean hasEndedWithin(Duration grace) {
        try {
            return process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
