package org.communique.localservers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The classes of a program as its JVM holds them in memory, kept in a file so that the next start reads them from there
 * (application class data sharing, JEP 310 and 350): a third of the time until it is ready.
 *
 * <p>The file's name tells for which jars and which JVM it is good. It is written while the program runs, so that its
 * end is not delayed and a start that failed leaves none.
 */
final class ClassArchive {

    private final Path file;
    private final List<Path> classPath;

    /**
     * @param file where it is kept, without what tells one from another
     * @param classPath in the order that the JVM is given
     */
    ClassArchive(Path file, List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
        this.file = file.resolveSibling(file.getFileName() + "-" + fingerprint() + ".jsa");
    }

    /** What the JVM has to be told: to use the archive where there is one, else to be prepared to write it. */
    List<String> options() {
        if (!isPossible()) {
            return List.of();
        }
        // Without the first it complains about what it cannot archive, which is never of interest.
        return exists()
                ? List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + file)
                : List.of("-Xlog:disable", "-XX:+RecordDynamicDumpInfo");
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Has the JVM write it. That stops the program for a second or two. Archives for other jars are deleted. */
    void write(long pid) throws IOException {
        if (!isPossible() || exists()) {
            return;
        }
        var unfinished = file.resolveSibling(file.getFileName() + "." + pid);
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(pid), "VM.cds", "dynamic_dump", unfinished.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
        if (Files.exists(unfinished)) {
            deleteOthers();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** An archive covers jars only. */
    private boolean isPossible() {
        return classPath.stream().noneMatch(Files::isDirectory);
    }

    private void deleteOthers() throws IOException {
        var name = file.getFileName().toString();
        var common = name.substring(0, name.lastIndexOf('-') + 1);
        try (var siblings = Files.newDirectoryStream(file.getParent(), common + "*.jsa")) {
            for (var sibling : siblings) {
                Files.delete(sibling);
            }
        }
    }

    private String fingerprint() {
        var crc = new CRC32();
        crc.update(bytes(System.getProperty("java.vm.version")));
        for (var jar : classPath) {
            crc.update(
                    bytes(jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified()));
        }
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
