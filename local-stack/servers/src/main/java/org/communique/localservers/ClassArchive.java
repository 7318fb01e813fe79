package org.communique.localservers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a program as its JVM holds them in memory, kept in a file so that the next start reads them from there
 * (application class data sharing, JEP 310): half the time until it is ready.
 *
 * <p>A program without an archive lists the classes that it loads; from the list, a JVM that runs nothing writes the
 * archive. It takes ten seconds of a core but does not touch the program. (Asking the program itself to write it, by
 * {@code jcmd … VM.cds dynamic_dump}, makes the JVM of JDK 25 crash later, when it looks for a lambda in what it has just
 * written.)
 */
final class ClassArchive {

    private final JavaProgram program;
    private final Path file;
    private final Path list;
    private volatile @Nullable Process writer;

    /** The archive of a program; the file's name tells for which jars and which JVM it is good. */
    ClassArchive(JavaProgram program) {
        this.program = program;
        this.file = sibling(".jsa");
        this.list = sibling(".classes");
    }

    /** What the JVM has to be told: to use the archive where there is one, else to list its classes. */
    List<String> options() {
        if (!isPossible()) {
            return List.of();
        }
        // The first keeps the JVM from telling what it cannot archive, which is never of interest.
        return List.of("-Xlog:disable", exists() ? "-XX:SharedArchiveFile=" + file : "-XX:DumpLoadedClassList=" + list);
    }

    /** Writes it from the list that the running program has made. Archives for other jars are deleted. */
    void write() throws IOException {
        if (!isPossible() || exists() || Files.notExists(list)) {
            return;
        }
        var unfinished = sibling(".unfinished");
        var complete = Files.writeString(sibling(".complete"), wholeLines(Files.readString(list)));
        var process = start(complete, unfinished);
        writer = process;
        boolean written = process.onExit().join().exitValue() == 0;
        // The watch in the shell ends with its input.
        process.getOutputStream().close();
        Files.delete(complete);
        if (written) {
            deleteOthers();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Ends the writing, if it is under way. */
    void abandon() {
        var process = writer;
        if (process != null) {
            process.destroy();
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** At low priority; it ends when this process does, since a shell waits for the end of its input and kills it. */
    private Process start(Path classes, Path unfinished) throws IOException {
        var command = new ArrayList<>(List.of(
                "sh", "-c", "exec 3<&0; (cat <&3 >/dev/null; kill $$) & exec nice -n 19 \"$@\" </dev/null 3<&-", "sh"));
        command.add(JavaProgram.java());
        command.addAll(program.options());
        command.addAll(List.of(
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + unfinished,
                "-cp",
                program.wholeClassPath()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String wholeLines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** An archive covers jars only. */
    private boolean isPossible() {
        return program.jars().stream().noneMatch(Files::isDirectory);
    }

    private void deleteOthers() throws IOException {
        var name = program.archive().getFileName().toString();
        try (var siblings = Files.newDirectoryStream(file.getParent(), name + "-????????.{jsa,classes}")) {
            for (var sibling : siblings) {
                Files.delete(sibling);
            }
        }
    }

    private Path sibling(String ending) {
        return program.archive().resolveSibling(program.archive().getFileName() + "-" + fingerprint() + ending);
    }

    private String fingerprint() {
        var crc = new CRC32();
        crc.update(bytes(System.getProperty("java.vm.version")));
        for (var jar : program.jars()) {
            crc.update(
                    bytes(jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified()));
        }
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
