package org.communique.launcher.port;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Process listening on a port, as far as visible to this user: through {@code /proc} where there is one (proc(5)), by
 * {@code lsof} elsewhere.
 */
final class PortOwner {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int LONGEST_COMMAND = 120;

    private PortOwner() {}

    /** Describes the process: {@code process 4711 (java -jar other.jar)}. */
    static String of(int port) {
        return pid(port).map(PortOwner::describe).orElse("a process of another user, or one that could not be found");
    }

    private static Optional<Long> pid(int port) {
        return Files.isDirectory(PROC.resolve("net")) ? pidFromProc(port) : pidFromLsof(port);
    }

    private static Optional<Long> pidFromProc(int port) {
        var sockets = Stream.of("tcp", "tcp6")
                .flatMap(table -> listeners(PROC.resolve("net").resolve(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsOne(pid, sockets))
                .findFirst();
    }

    private static Stream<String> listeners(Path table, int port) {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row.length > INODE)
                    .filter(row -> row[LOCAL_ADDRESS].endsWith(suffix) && row[STATE].equals(LISTENING))
                    .map(row -> row[INODE]);
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            for (var file : files) {
                if (sockets.contains(target(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false; // another user's, or just gone
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException _) {
            return ""; // closed since it was listed
        }
    }

    private static Optional<Long> pidFromLsof(int port) {
        try {
            var lsof = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")).start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String describe(long pid) {
        var command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("command unknown");
        var shown = command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "…" : command;
        return "process " + pid + " (" + shown + ")";
    }
}
