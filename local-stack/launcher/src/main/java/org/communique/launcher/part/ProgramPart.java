package org.communique.launcher.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.localservers.ChildProcess;
import org.communique.localservers.JavaProgram;
import org.jspecify.annotations.Nullable;

/** Program of ours with an HTTP readiness check. */
final class ProgramPart implements Part {

    // On a busy machine a health check takes seconds.
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int MOST_DETAILS = 10_000;
    private static final Pattern DETAIL = Pattern.compile("\"([\\w -]+)\":\"([^\"]+)\"");

    private final String name;
    private final URI address;
    private final URI readiness;
    private final Supplier<JavaProgram> program;
    private volatile @Nullable ChildProcess process;

    /**
     * @param readiness answers 200 when the program is ready, something else or nothing before
     * @param program called at the start, since it may have to lay out files first
     */
    ProgramPart(String name, URI address, URI readiness, Supplier<JavaProgram> program) {
        this.name = name;
        this.address = address;
        this.readiness = readiness;
        this.program = program;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public void start() {
        process = ChildProcess.start(program.get());
    }

    @Override
    public boolean isReady() {
        try {
            return ask().getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    /** Returns the health details; empty when the program does not answer yet, or without details. */
    @Override
    public String obstacle() {
        try {
            var answer = ask().getErrorStream();
            var text = answer == null ? "" : new String(answer.readNBytes(MOST_DETAILS), StandardCharsets.UTF_8);
            return DETAIL.matcher(text)
                    .results()
                    .filter(detail -> !detail.group(1).equals("status"))
                    .map(detail -> detail.group(1) + " " + detail.group(2))
                    .collect(Collectors.joining("; "));
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.ofNullable(process);
    }

    private HttpURLConnection ask() throws IOException {
        var connection = (HttpURLConnection) readiness.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.getResponseCode();
        return connection;
    }
}
