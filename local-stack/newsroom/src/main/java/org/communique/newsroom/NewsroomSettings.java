package org.communique.newsroom;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a newsroom is opened.
 *
 * @param host the address it binds
 * @param port the port it binds; 0 for a free one
 * @param pace the time between two things that happen by themselves; empty for a newsroom that is driven by hand
 * @param state the file that remembers what happened; empty to forget
 * @param base the address that links use; empty for the one that is bound
 * @param backlog whether the dated releases are out from the beginning
 */
public record NewsroomSettings(
        String host, int port, Optional<Duration> pace, Optional<Path> state, Optional<URI> base, boolean backlog) {

    /** The port of the sample newsroom. */
    public static final int PORT = 8090;

    /** The time between two things that happen by themselves in the first minutes. */
    public static final Duration PACE = Duration.ofSeconds(30);

    /** Checks the numbers. */
    public NewsroomSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
        }
        if (pace.filter(it -> !it.isPositive()).isPresent()) {
            throw new IllegalArgumentException("pace: " + pace.get() + " (expected: more than nought)");
        }
    }

    /** The settings of a newsroom that stands by itself: port 8090 on loopback, alive, without memory. */
    public static NewsroomSettings defaults() {
        return new NewsroomSettings("127.0.0.1", PORT, Optional.of(PACE), Optional.empty(), Optional.empty(), true);
    }

    /** The settings for a test: a free port, nothing published, nothing by itself. */
    public static NewsroomSettings quiet() {
        return new NewsroomSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same with another port. */
    public NewsroomSettings withPort(int port) {
        return new NewsroomSettings(host, port, pace, state, base, backlog);
    }

    /** The same with a life of its own. */
    public NewsroomSettings withPace(Duration pace) {
        return new NewsroomSettings(host, port, Optional.of(pace), state, base, backlog);
    }

    /** The same with a memory. */
    public NewsroomSettings withState(Path state) {
        return new NewsroomSettings(host, port, pace, Optional.of(state), base, backlog);
    }

    /** The same with the dated releases out from the beginning. */
    public NewsroomSettings withBacklog() {
        return new NewsroomSettings(host, port, pace, state, base, true);
    }
}
