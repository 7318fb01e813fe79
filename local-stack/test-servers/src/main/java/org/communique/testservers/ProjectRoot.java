package org.communique.testservers;

import java.nio.file.Files;
import java.nio.file.Path;

/** Top folder of the project: the system property {@code communique.root}, set by Maven, or a search upwards. */
final class ProjectRoot {

    private ProjectRoot() {}

    static Path find() {
        var named = System.getProperty("communique.root");
        return named == null ? lookUpwards(Path.of("").toAbsolutePath()) : Path.of(named);
    }

    private static Path lookUpwards(Path from) {
        for (var folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("local-stack"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                from + " is not inside the project (expected: the system property communique.root, or to run inside)");
    }
}
