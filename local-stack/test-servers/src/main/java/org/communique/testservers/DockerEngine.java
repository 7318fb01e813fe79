package org.communique.testservers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/**
 * Search for a Docker engine. Testcontainers searches at length and logs errors when it finds none, so it is asked only
 * where there is a trace of one.
 */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return isLikely() && succeeds(() -> DockerClientFactory.instance().isDockerAvailable(), System.err::println);
    }

    /**
     * Returns the answer of Testcontainers; false when it fails: for the answer it starts containers of its own, such
     * as its cleaner, and may lack their images.
     *
     * @param notices told of a failure, for people to read
     */
    static boolean succeeds(BooleanSupplier available, Consumer<String> notices) {
        try {
            return available.getAsBoolean();
        } catch (RuntimeException failure) {
            notices.accept(
                    "A Docker engine answers, but Testcontainers cannot use it: local servers instead (-D%s=local does not ask). %s"
                            .formatted(ServerChoice.PROPERTY, FallbackSource.reason(failure)));
            return false;
        }
    }

    private static boolean isLikely() {
        return System.getenv("DOCKER_HOST") != null || sockets().anyMatch(Files::exists);
    }

    private static Stream<Path> sockets() {
        var home = System.getProperty("user.home");
        return Stream.of(
                        "/var/run/docker.sock",
                        home + "/.docker/run/docker.sock",
                        home + "/.docker/desktop/docker.sock",
                        under(System.getenv("XDG_RUNTIME_DIR")))
                .filter(Objects::nonNull)
                .map(Path::of);
    }

    private static @Nullable String under(@Nullable String runtimeFolder) {
        return runtimeFolder == null ? null : runtimeFolder + "/docker.sock";
    }
}
