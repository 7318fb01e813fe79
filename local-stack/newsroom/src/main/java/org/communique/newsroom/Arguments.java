package org.communique.newsroom;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Command line as settings. */
final class Arguments {

    static final String USAGE = """
            newsroom: a sample publisher of press releases, alive while it runs
              --port N      the port to serve on (8090; 0 for a free one)
              --host ADDR   the address to bind (127.0.0.1)
              --pace TIME   between two things that happen by themselves, such as 30s or 2m (30s)
              --still       nothing happens by itself
              --state FILE  remember what happened, and go on from there after a restart
              --url URL     the address that links use, where it is not the one that is bound
              --help        this text
            """;

    private static final Pattern SHORT_TIME = Pattern.compile("(\\d+)(ms|s|m|h)");

    private final Deque<String> words;
    private NewsroomSettings settings = NewsroomSettings.defaults();

    private Arguments(String... words) {
        this.words = new ArrayDeque<>(Arrays.asList(words));
    }

    /**
     * Parses the command line.
     *
     * @throws IllegalArgumentException with the word found and the form expected
     */
    static NewsroomSettings parse(String... words) {
        return new Arguments(words).read();
    }

    private NewsroomSettings read() {
        while (!words.isEmpty()) {
            settings = next(words.pop());
        }
        return settings;
    }

    private NewsroomSettings next(String name) {
        var s = settings;
        return switch (name) {
            case "--port" -> s.withPort(value(name, "a number from 0 to 65535", Arguments::port));
            case "--pace" -> s.withPace(value(name, "a time such as 30s, 2m or PT30S", Arguments::duration));
            case "--state" -> s.withState(value(name, "a file", Path::of));
            case "--host" ->
                new NewsroomSettings(
                        value(name, "an address", it -> it), s.port(), s.pace(), s.state(), s.base(), s.backlog());
            case "--url" ->
                new NewsroomSettings(
                        s.host(),
                        s.port(),
                        s.pace(),
                        s.state(),
                        Optional.of(value(name, "an address such as http://newsroom:8090/", Arguments::base)),
                        s.backlog());
            case "--still" ->
                new NewsroomSettings(s.host(), s.port(), Optional.empty(), s.state(), s.base(), s.backlog());
            default ->
                throw new IllegalArgumentException(
                        name + ": unknown (expected: --port, --host, --pace, --still, --state, --url or --help)");
        };
    }

    private <T> T value(String name, String expected, Function<String, T> reading) {
        var word = Optional.ofNullable(words.poll());
        try {
            return reading.apply(word.orElseThrow());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s: %s (expected: %s)".formatted(name, word.orElse("nothing"), expected), e);
        }
    }

    private static int port(String word) {
        var port = Integer.parseInt(word);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(word);
        }
        return port;
    }

    private static Duration duration(String word) {
        var parts = SHORT_TIME.matcher(word);
        var time = parts.matches() ? shortTime(Long.parseLong(parts.group(1)), parts.group(2)) : Duration.parse(word);
        if (!time.isPositive()) {
            throw new IllegalArgumentException(word);
        }
        return time;
    }

    private static Duration shortTime(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static URI base(String word) {
        var base = URI.create(word.endsWith("/") ? word : word + "/");
        if (base.getHost() == null || !base.getScheme().startsWith("http")) {
            throw new IllegalArgumentException(word);
        }
        return base;
    }
}
