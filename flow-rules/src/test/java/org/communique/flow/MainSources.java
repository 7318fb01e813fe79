package org.communique.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Main source files of the modules of the reactor, those of profiles included. */
final class MainSources {

    /** Set by Maven; elsewhere, such as in an IDE, tests run in the folder of their module. */
    private static final Path ROOT = Path.of(System.getProperty("communique.root", ".."));

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private MainSources() {}

    /** Returns the paths, from the root, of all modules with main code. */
    static List<String> modules() {
        return below("").filter(module -> Files.isDirectory(javaOf(module))).toList();
    }

    /** Returns the source files of a module. */
    static List<Path> files(String module) {
        try (var files = Files.walk(javaOf(module))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path of a source file below its module's source folder. */
    static String nameOf(String module, Path file) {
        return javaOf(module).relativize(file).toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> below(String module) {
        return MODULE.matcher(read(ROOT.resolve(module, "pom.xml")))
                .results()
                .map(found -> module.isEmpty() ? found.group(1) : module + "/" + found.group(1))
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static Path javaOf(String module) {
        return ROOT.resolve(module, "src", "main", "java");
    }
}
