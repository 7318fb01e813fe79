package org.communique.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communique.launcher.part.Part;
import org.communique.launcher.setting.PortSetting;
import org.communique.launcher.setting.StackSettings;
import org.communique.localservers.ChildProcess;

/** Summary on the terminal: addresses, processes, memory, and the next commands. */
final class Summary {

    private static final long KILO = 1_024;

    private final StackSettings settings;

    Summary(StackSettings settings) {
        this.settings = settings;
    }

    String of(List<Part> parts) {
        return """

                  %-15s %-24s %8s %9s
                %s

                Data and logs are in %s.

                Look at all of it: http://localhost:%d
                  to change something there, sign in as operator, with the password in %s
                Find a release:
                  curl 'localhost:%d/releases/_search?q=headline:minister&_source_includes=headline,summary,countries&pretty'
                Push one of yours:
                  ./run push release.txt
                Watch the newsroom publish, correct and withdraw: http://localhost:%d
                Ctrl-C stops everything.
                """.formatted(
                        "part",
                        "address",
                        "process",
                        "memory",
                        parts.stream().map(Summary::row).collect(Collectors.joining("\n")),
                        settings.data(),
                        settings.port(PortSetting.CONSOLE),
                        settings.consolePassword(),
                        settings.port(PortSetting.ELASTICSEARCH),
                        settings.port(PortSetting.NEWSROOM));
    }

    private static String row(Part part) {
        return part.process()
                .filter(ChildProcess::isAlive)
                .map(process -> String.format(
                        Locale.ROOT,
                        "  %-15s %-24s %8d %6d MB",
                        part.name(),
                        part.address(),
                        process.pid(),
                        residentMegabytes(process.pid())))
                .orElseGet(() -> String.format(Locale.ROOT, "  %-15s not running", part.name()));
    }

    private static long residentMegabytes(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer) / KILO;
        } catch (IOException | NumberFormatException _) {
            return 0; // no ps here: the figure is a courtesy
        }
    }
}
