package org.communique.testservers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.communique.localservers.LocalElasticsearch;
import org.communique.localservers.LocalKafka;
import org.communique.localservers.LocalServer;
import org.jspecify.annotations.Nullable;

/** Processes on this machine, with data in folders that are deleted at the end. */
final class LocalSource implements ServerSource {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ANY_PORT = 0;
    private static final int KAFKA_MEGABYTES = 256;
    private static final int ELASTICSEARCH_MEGABYTES = 384;

    private @Nullable LocalKafka kafka;
    private @Nullable LocalElasticsearch elasticsearch;

    static LocalKafka newKafka() {
        var data = ScratchFolder.create("kafka");
        var server = new LocalKafka(home("kafka"), data.resolve("kafka"), ANY_PORT, KAFKA_MEGABYTES);
        return endWithThisJvm(server, data);
    }

    static LocalElasticsearch newElasticsearch() {
        var data = ScratchFolder.create("elasticsearch");
        var server = new LocalElasticsearch(
                home("elasticsearch"), data.resolve("elasticsearch"), ANY_PORT, ELASTICSEARCH_MEGABYTES);
        return endWithThisJvm(server, data);
    }

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = started(newKafka());
        }
        return kafka.bootstrapServers();
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = started(newElasticsearch());
        }
        return elasticsearch.uri();
    }

    private static <S extends LocalServer> S started(S server) {
        server.start();
        server.awaitReady(PATIENCE);
        return server;
    }

    private static <S extends LocalServer> S endWithThisJvm(S server, Path data) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.kill();
            ScratchFolder.delete(data);
        }));
        return server;
    }

    private static Path home(String server) {
        return ProjectRoot.find().resolve("local-stack").resolve(server).resolve("target/home");
    }
}
