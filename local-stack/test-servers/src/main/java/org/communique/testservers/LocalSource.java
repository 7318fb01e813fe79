package org.communique.testservers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.communique.localservers.FastJvm;
import org.communique.localservers.LocalElasticsearch;
import org.communique.localservers.LocalKafka;
import org.communique.localservers.LocalServer;
import org.communique.localservers.ServerFolders;
import org.jspecify.annotations.Nullable;

/** Processes on this machine, with data in temporary folders. */
final class LocalSource implements ServerSource {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ANY_PORT = 0;
    private static final int KAFKA_MEGABYTES = 256;
    private static final int FAST_KAFKA_MEGABYTES = 512;
    private static final int ELASTICSEARCH_MEGABYTES = 384;
    private static final int FAST_ELASTICSEARCH_MEGABYTES = 1024;

    private @Nullable LocalKafka kafka;
    private @Nullable LocalElasticsearch elasticsearch;

    static LocalKafka newKafka() {
        var scratch = ScratchFolder.create("kafka");
        return endWithThisJvm(new LocalKafka(folders("kafka", scratch), ANY_PORT, KAFKA_MEGABYTES), scratch);
    }

    static LocalKafka newFastKafka() {
        var scratch = ScratchFolder.create("kafka");
        var options = FastJvm.options(FAST_KAFKA_MEGABYTES);
        return endWithThisJvm(new LocalKafka(folders("kafka", scratch), ANY_PORT, options), scratch);
    }

    static LocalElasticsearch newElasticsearch(String... settings) {
        var scratch = ScratchFolder.create("elasticsearch");
        var folders = folders("elasticsearch", scratch);
        return endWithThisJvm(new LocalElasticsearch(folders, ANY_PORT, ELASTICSEARCH_MEGABYTES, settings), scratch);
    }

    static LocalElasticsearch newFastElasticsearch() {
        var scratch = ScratchFolder.create("elasticsearch");
        var folders = folders("elasticsearch", scratch);
        var options = FastJvm.options(FAST_ELASTICSEARCH_MEGABYTES);
        return endWithThisJvm(new LocalElasticsearch(folders, ANY_PORT, options), scratch);
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

    static <S extends LocalServer> S started(S server) {
        server.start();
        server.awaitReady(PATIENCE);
        return server;
    }

    private static <S extends LocalServer> S endWithThisJvm(S server, Path scratch) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.kill();
            ScratchFolder.delete(scratch);
        }));
        return server;
    }

    private static ServerFolders folders(String server, Path scratch) {
        var home = ProjectRoot.find().resolve("local-stack").resolve(server).resolve("target/home");
        return new ServerFolders(home, scratch.resolve("data"), scratch.resolve("log"));
    }
}
