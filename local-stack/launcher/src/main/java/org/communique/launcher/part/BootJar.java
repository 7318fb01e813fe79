package org.communique.launcher.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Service's boot jar, laid out as a plain jar beside its libraries: a JVM starts it faster than nested jars, and can
 * keep a class archive of it.
 */
public final class BootJar {

    private final Path jar;
    private final Path layout;

    /**
     * @param jar as the build left it
     * @param layout the folder for its plain form
     */
    public BootJar(Path jar, Path layout) {
        this.jar = jar;
        this.layout = layout;
    }

    /** Returns the plain jar; its manifest names the libraries. Lays it out where the boot jar is newer. */
    public Path plain() {
        var plain = layout.resolve(jar.getFileName());
        try {
            if (Files.notExists(jar)) {
                throw new IllegalStateException(jar + " is missing (expected: built by ./run, or ./mvnw package)");
            }
            if (Files.notExists(plain) || isNewer(jar, plain)) {
                layOut();
            }
            return plain;
        } catch (IOException failure) {
            throw new UncheckedIOException(jar + " cannot be unpacked into " + layout, failure);
        }
    }

    /** Returns the main class of the plain jar. */
    public String mainClass() {
        try (var file = new JarFile(plain().toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isNewer(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    private void layOut() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var extraction = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        layout.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(extraction.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (extraction.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }
}
