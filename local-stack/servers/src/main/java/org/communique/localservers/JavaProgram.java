package org.communique.localservers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a JVM of its own shall run.
 *
 * @param name what people call it
 * @param classPath its jars, in order
 * @param archive the file, but for its ending, that keeps classes for a faster start the next time
 * @param options for the JVM
 * @param mainClass called when the tether holds
 * @param arguments for the main class
 * @param log the file that standard output and error are written to
 */
public record JavaProgram(
        String name,
        List<Path> classPath,
        Path archive,
        List<String> options,
        String mainClass,
        List<String> arguments,
        Path log) {

    /** Copies the lists. */
    public JavaProgram {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    List<String> command() {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(options());
        command.addAll(new ClassArchive(this).options());
        command.add("-cp");
        command.add(wholeClassPath());
        command.add(Tether.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** The class path and the tether. */
    List<Path> jars() {
        var jars = new ArrayList<>(classPath);
        jars.add(tether());
        return jars;
    }

    String wholeClassPath() {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The program that runs this process runs its children, too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path tether() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
