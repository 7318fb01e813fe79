package org.communique.newsroom;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of a newsroom.
 *
 * @param host address to bind
 * @param port port to bind; 0 for a free one
 * @param pace time between two automatic steps; empty for a newsroom driven by hand
 * @param state file of past events; empty for a newsroom without memory
 * @param base address in links; empty for the bound one
 * @param backlog whether the dated releases are published from the beginning
 */
public record NewsroomSettings(
        String host, int port, Optional<Duration> pace, Optional<Path> state, Optional<URI> base, boolean backlog) {

    /** Default port. */
    public static final int PORT = 8090;

    /** Default time between two automatic steps in the first minutes. */
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

    /** Returns the settings of a standalone newsroom: port 8090 on loopback, automatic, without memory. */
    public static NewsroomSettings defaults() {
        return new NewsroomSettings("127.0.0.1", PORT, Optional.of(PACE), Optional.empty(), Optional.empty(), true);
    }

    /** Returns the settings for a test: a free port, nothing published, nothing automatic. */
    public static NewsroomSettings quiet() {
        return new NewsroomSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Returns a copy with another port. */
    public NewsroomSettings withPort(int port) {
        return new NewsroomSettings(host, port, pace, state, base, backlog);
    }

    /** Returns a copy with automatic steps. */
    public NewsroomSettings withPace(Duration pace) {
        return new NewsroomSettings(host, port, Optional.of(pace), state, base, backlog);
    }

    /** Returns a copy with a state file. */
    public NewsroomSettings withState(Path state) {
        return new NewsroomSettings(host, port, pace, Optional.of(state), base, backlog);
    }

    /** Returns a copy with the dated releases published from the beginning. */
    public NewsroomSettings withBacklog() {
        return new NewsroomSettings(host, port, pace, state, base, true);
    }
}
