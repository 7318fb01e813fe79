package org.communique.localservers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Elasticsearch node without security, painless and machine learning, with the language analyzers. */
public final class LocalElasticsearch extends LocalServer {

    private static final int TIMEOUT_MILLIS = 1_000;

    private final List<String> jvmOptions;
    private final List<String> ownSettings;

    /**
     * Creates a small one.
     *
     * @param folders of its jars and its data
     * @param port for HTTP, 0 for a free one
     * @param heapMegabytes maximum heap
     * @param settings more of them, such as {@code http.max_content_length=10mb}
     */
    public LocalElasticsearch(ServerFolders folders, int port, int heapMegabytes, String... settings) {
        this(folders, port, SmallJvm.options(heapMegabytes), settings);
    }

    /**
     * Creates one in a JVM of another kind.
     *
     * @param folders of its jars and its data
     * @param port for HTTP, 0 for a free one
     * @param jvmOptions such as those of {@link FastJvm}
     * @param settings more of them
     */
    public LocalElasticsearch(ServerFolders folders, int port, List<String> jvmOptions, String... settings) {
        super(folders, port);
        this.jvmOptions = List.copyOf(jvmOptions);
        ownSettings = List.of(settings);
    }

    /** Returns its address for clients. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(temporary());
    }

    @Override
    JavaProgram program() {
        return new JavaProgram(
                name(),
                jars(),
                archive("elasticsearch"),
                options(),
                "org.communique.elasticsearch.node.NodeMain",
                settings(),
                folders.log());
    }

    /** Returns whether the node answers 200, whatever the colour: it does once it has recovered its state. */
    @Override
    boolean answers() {
        try {
            var health = (HttpURLConnection)
                    uri().resolve("/_cluster/health?timeout=1s").toURL().openConnection();
            health.setConnectTimeout(TIMEOUT_MILLIS);
            health.setReadTimeout(2 * TIMEOUT_MILLIS);
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> options() {
        var options = new ArrayList<>(jvmOptions);
        options.add("-Djava.io.tmpdir=" + temporary());
        // As in Elasticsearch's own jvm.options, for small heaps.
        options.add("-Dio.netty.allocator.type=unpooled");
        options.add("-Dio.netty.noUnsafe=true");
        options.add("-Dio.netty.noKeySetOptimization=true");
        options.add("-Dio.netty.recycler.maxCapacityPerThread=0");
        options.add("-Dlog4j.shutdownHookEnabled=false");
        options.add("-Dlog4j2.disable.jmx=true");
        return options;
    }

    private List<String> settings() {
        var settings = new ArrayList<>(ownSettings);
        settings.addAll(List.of(
                "path.home=" + folders.home(),
                "path.data=" + folders.data().resolve("nodes"),
                "path.logs=" + folders.data(),
                "cluster.name=communique",
                "node.name=local",
                "discovery.type=single-node",
                "network.host=127.0.0.1",
                "http.port=" + port,
                "transport.port=0",
                // A nearly full disk shall not turn a laptop's index read-only.
                "cluster.routing.allocation.disk.threshold_enabled=false",
                "logger.level=INFO",
                // Its native libraries are not on Maven Central; it says so with a stack trace and does without.
                "logger.org.elasticsearch.nativeaccess=ERROR"));
        return settings;
    }

    private Path temporary() {
        return folders.data().resolve("tmp");
    }
}
