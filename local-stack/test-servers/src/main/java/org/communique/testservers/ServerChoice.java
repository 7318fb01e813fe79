package org.communique.testservers;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Source of the shared servers of tests: the system property {@code communique.servers}. */
enum ServerChoice {
    /** Containers where a Docker engine answers and has, or can pull, the images; local processes elsewhere. */
    AUTO,
    /** Local processes; no engine is looked for. */
    LOCAL,
    /** Containers; without an engine or an image, tests fail. */
    CONTAINERS;

    static final String PROPERTY = "communique.servers";

    /**
     * Parses the property's value; none is {@link #AUTO}.
     *
     * @throws IllegalArgumentException with the value found and the values expected
     */
    static ServerChoice of(@Nullable String value) {
        return value == null
                ? AUTO
                : Arrays.stream(values())
                        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value))
                        .findAny()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "%s: %s (expected: auto, local or containers)".formatted(PROPERTY, value)));
    }

    /**
     * Returns the chosen source; only this one is created.
     *
     * @param engineAnswers whether a Docker engine does; asked for {@link #AUTO} alone
     */
    ServerSource source(
            BooleanSupplier engineAnswers, Supplier<ServerSource> containers, Supplier<ServerSource> local) {
        return switch (this) {
            case AUTO ->
                engineAnswers.getAsBoolean()
                        ? new FallbackSource(containers.get(), local, System.err::println)
                        : local.get();
            case LOCAL -> local.get();
            case CONTAINERS -> containers.get();
        };
    }
}
