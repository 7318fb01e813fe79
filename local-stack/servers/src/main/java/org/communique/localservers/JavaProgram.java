package org.communique.localservers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Java program for a JVM of its own.
 *
 * @param name for people
 * @param classPath its jars, in order
 * @param archive path of its class archive, without the ending
 * @param options for the JVM
 * @param mainClass called once the watch of the parent runs
 * @param arguments for the main class
 * @param log the file for standard output and error
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
        command.add(ParentWatchdog.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** Returns the class path and the jar of the watchdog. */
    List<Path> jars() {
        var jars = new ArrayList<>(classPath);
        jars.add(watchdogJar());
        return jars;
    }

    String wholeClassPath() {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the {@code java} of this process, to run its children too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path watchdogJar() {
        try {
            return Path.of(ParentWatchdog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
