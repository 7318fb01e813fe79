package org.communique.testservers;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Containers, or local processes after the first failure to start a container: an engine may lack an image and reach no
 * registry. Running servers stay.
 */
final class FallbackSource implements ServerSource {

    private final ServerSource containers;
    private final Supplier<ServerSource> local;
    private final Consumer<String> notices;
    private @Nullable ServerSource instead;
    private @Nullable String kafka;
    private @Nullable URI elasticsearch;

    /**
     * @param local created at the first failure
     * @param notices told of it, once, for people to read
     */
    FallbackSource(ServerSource containers, Supplier<ServerSource> local, Consumer<String> notices) {
        this.containers = containers;
        this.local = local;
        this.notices = notices;
    }

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = started(ServerSource::kafka);
        }
        return kafka;
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = started(ServerSource::elasticsearch);
        }
        return elasticsearch;
    }

    private <T> T started(Function<ServerSource, T> server) {
        if (instead == null) {
            try {
                return server.apply(containers);
            } catch (RuntimeException failure) {
                notices.accept(
                        "A Docker engine answers, but a container could not be started: local servers instead (-D%s=local does not try). %s"
                                .formatted(ServerChoice.PROPERTY, reason(failure)));
                instead = local.get();
            }
        }
        return server.apply(instead);
    }

    /** Returns the failure for people to read: Testcontainers prints an image together with all its details. */
    static String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("RemoteDockerImage\\(imageName=([^,]+),.*", "$1");
    }
}
