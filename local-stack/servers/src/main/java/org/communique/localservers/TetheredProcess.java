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

/** A child JVM that cannot outlive this one. Safe for use by several threads. */
public final class TetheredProcess {

    private static final int TAIL_LINES = 60;

    private final JavaProgram program;
    private final ClassArchive classArchive;
    private final Process process;

    private TetheredProcess(JavaProgram program, Process process) {
        this.program = program;
        this.classArchive = new ClassArchive(program);
        this.process = process;
    }

    /** Starts the program. Its log begins anew; that of the run before is kept beside it, with {@code .1} appended. */
    public static TetheredProcess start(JavaProgram program) {
        try {
            keepPreviousLog(program.log());
            var process = new ProcessBuilder(deafToTheKeyboard(program.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile())
                    .start();
            return new TetheredProcess(program, process);
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
     * A terminal sends Ctrl-C and hang-up to every process in the foreground, children included; whoever started this
     * one decides when and in which order it stops. A JVM leaves signals ignored that it finds ignored.
     */
    private static List<String> deafToTheKeyboard(List<String> command) {
        var shielded = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return shielded;
    }

    /** What people call it. */
    public String name() {
        return program.name();
    }

    /** Where its output goes. */
    public Path log() {
        return program.log();
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs; a paused process does. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit value (128 + n where signal n ended it). Fails while it is alive. */
    public int exitValue() {
        return process.exitValue();
    }

    /** Completed when it has ended. */
    public CompletableFuture<TetheredProcess> onExit() {
        return process.onExit().thenApply(_ -> this);
    }

    /** Asks it to end (SIGTERM), waits, and kills it where it has not ended within {@code grace}. */
    public void stop(Duration grace) {
        classArchive.abandon();
        if (!isAlive()) {
            return;
        }
        resume();
        process.destroy();
        if (!hasEndedWithin(grace)) {
            kill();
        }
    }

    /** Ends it at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        classArchive.abandon();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Lets it stand still (SIGSTOP): its connections stay open and nothing answers. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    /**
     * Keeps its classes for a faster start the next time, where that has not been done for these jars. Takes ten seconds
     * of a core, at low priority; to be called when the program has shown which classes it uses. {@link #stop} and
     * {@link #kill} end it.
     */
    public void keepClasses() {
        try {
            classArchive.write();
        } catch (IOException failure) {
            throw new UncheckedIOException("the classes of " + name() + " cannot be kept", failure);
        }
    }

    /** The last lines of its log, for messages. */
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
