package org.communique.testservers;

import java.net.URI;
import org.communique.localservers.LocalElasticsearch;
import org.communique.localservers.LocalKafka;

/**
 * Kafka broker and Elasticsearch node for tests: containers of the official images where a Docker engine answers and
 * has them, processes of {@code local-stack} elsewhere. The system property {@code communique.servers} chooses: {@code
 * auto} (this), {@code local} or {@code containers}.
 *
 * <p>{@link #kafka} and {@link #elasticsearch} are started at the first call, are shared by all tests of the JVM and
 * end with it; tests use topics and indices with names of their own. A test that harms its server takes one of its own:
 * {@link #ownKafka}, {@link #ownElasticsearch}.
 */
public final class TestServers {

    private static final ServerSource SOURCE = ServerChoice.of(System.getProperty(ServerChoice.PROPERTY))
            .source(DockerEngine::answers, ContainerSource::new, LocalSource::new);

    private TestServers() {}

    /** Returns the bootstrap servers of the shared broker, ready. It creates no topic automatically. */
    public static String kafka() {
        return SOURCE.kafka();
    }

    /** Returns the address of the shared node, ready. */
    public static URI elasticsearch() {
        return SOURCE.elasticsearch();
    }

    /** Returns a broker for one test to kill, pause and restart: not started yet, without data, gone with the JVM. */
    public static LocalKafka ownKafka() {
        return LocalSource.newKafka();
    }

    /**
     * Returns a node for one test to kill, pause and restart: not started yet, without data, gone with the JVM.
     *
     * @param settings beside those of every node, such as {@code http.max_content_length=1mb}
     */
    public static LocalElasticsearch ownElasticsearch(String... settings) {
        return LocalSource.newElasticsearch(settings);
    }

    /** Returns the bootstrap servers of a broker to measure, with 512 MB of heap and an optimising compiler; ready. */
    public static String fastKafka() {
        return LocalSource.started(LocalSource.newFastKafka()).bootstrapServers();
    }

    /** Returns a node to measure, with 1 GB of heap and an optimising compiler; ready. */
    public static URI fastElasticsearch() {
        return LocalSource.started(LocalSource.newFastElasticsearch()).uri();
    }
}
