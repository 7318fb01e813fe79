package org.communique.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders for the data of one test run; {@code mvnw clean} deletes those of killed runs. */
final class ScratchFolder {

    private ScratchFolder() {}

    static Path create(String name) {
        try {
            var parent = ProjectRoot.find().resolve("local-stack/test-servers/target/data");
            return Files.createTempDirectory(Files.createDirectories(parent), name + "-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            System.err.println(folder + " was not deleted: " + failure);
        }
    }
}
