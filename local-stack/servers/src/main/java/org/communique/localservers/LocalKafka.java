package org.communique.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Single Kafka broker, its own controller (KRaft). Topics have to be created; it creates none automatically. */
public final class LocalKafka extends LocalServer {

    private static final Duration FORMAT = Duration.ofMinutes(5);
    // Any valid one: a cluster of one broker meets no other.
    private static final String CLUSTER_ID = "Q29tbXVuaXF1w6lMb2NhbA";

    private final List<String> jvmOptions;

    /**
     * Creates a small one.
     *
     * @param folders of its jars and its data
     * @param port for clients, 0 for a free one
     * @param heapMegabytes maximum heap
     */
    public LocalKafka(ServerFolders folders, int port, int heapMegabytes) {
        this(folders, port, SmallJvm.options(heapMegabytes));
    }

    /**
     * Creates one in a JVM of another kind.
     *
     * @param folders of its jars and its data
     * @param port for clients, 0 for a free one
     * @param jvmOptions such as those of {@link FastJvm}
     */
    public LocalKafka(ServerFolders folders, int port, List<String> jvmOptions) {
        super(folders, port);
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** Returns its address for clients: {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    void prepare() throws IOException {
        Files.writeString(properties(), BrokerProperties.text(folders.data().resolve("topics"), port, FreePort.find()));
        if (Files.notExists(folders.data().resolve("topics/meta.properties"))) {
            format();
        }
    }

    @Override
    JavaProgram program() {
        return program("kafka.Kafka", List.of(properties().toString()), "kafka", folders.log());
    }

    @Override
    boolean answers() {
        return BrokerProbe.knowsItself(port);
    }

    private void format() {
        var arguments = List.of(
                "format", "--cluster-id", CLUSTER_ID, "--config", properties().toString());
        var log = folders.data().resolve("format.log");
        var formatting = ChildProcess.start(program("kafka.tools.StorageTool", arguments, "kafka-format", log));
        formatting.onExit().orTimeout(FORMAT.toSeconds(), TimeUnit.SECONDS).join();
        if (formatting.exitValue() != 0) {
            throw new IllegalStateException("Kafka could not format " + folders.data() + ":\n" + formatting.tail());
        }
    }

    private JavaProgram program(String mainClass, List<String> arguments, String archive, Path log) {
        return new JavaProgram(name(), jars(), archive(archive), options(), mainClass, arguments, log);
    }

    private List<String> options() {
        var options = new ArrayList<>(jvmOptions);
        options.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        options.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        // It lists some three hundred settings at every start.
        options.add("-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config.AbstractConfig=warn");
        options.add("-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.metrics=warn");
        return options;
    }

    private Path properties() {
        return folders.data().resolve("server.properties");
    }
}
