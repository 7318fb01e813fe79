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
 * Class data sharing archive of a program (AppCDS, JEP 310): halves the time until it is ready.
 *
 * <p>A program without an archive lists its loaded classes; from the list, an idle JVM writes the archive. It takes ten
 * seconds of a core but does not touch the program. (An archive written by the program itself, by {@code jcmd … VM.cds
 * dynamic_dump}, makes the JVM of JDK 25 crash later, when it looks for a lambda in it.)
 */
final class ClassArchive {

    private final JavaProgram program;
    private final Path file;
    private final Path list;
    private volatile @Nullable Process writer;

    /** The archive of a program; the file's name identifies its jars and its JVM. */
    ClassArchive(JavaProgram program) {
        this.program = program;
        this.file = sibling(".jsa");
        this.list = sibling(".classes");
    }

    /** Returns JVM options: to use the archive where there is one, else to list the loaded classes. */
    List<String> options() {
        if (!isPossible()) {
            return List.of();
        }
        // The first silences warnings about classes that cannot be archived.
        return List.of("-Xlog:disable", exists() ? "-XX:SharedArchiveFile=" + file : "-XX:DumpLoadedClassList=" + list);
    }

    /** Writes the archive from the running program's list. Archives for other jars are deleted. */
    void write() throws IOException {
        if (!isPossible() || exists() || Files.notExists(list)) {
            return;
        }
        var unfinished = sibling(".unfinished");
        var complete = Files.writeString(sibling(".complete"), wholeLines(Files.readString(list)));
        var process = start(complete, unfinished);
        writer = process;
        boolean written = process.onExit().join().exitValue() == 0;
        // The shell's watch ends with its input.
        process.getOutputStream().close();
        Files.delete(complete);
        if (written) {
            deleteOthers();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Ends a running write. */
    void cancelWrite() {
        var process = writer;
        if (process != null) {
            process.destroy();
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Starts the write at low priority; it ends with this process, since a shell waits for the end of its input and
     * kills it.
     */
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
