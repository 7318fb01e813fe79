package org.communique.kit.lag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of Debian's Burrow. It wants a ZooKeeper for the lock of its notifiers, of which there are none here: it gets a
 * server that grants a session and has every node already.
 */
final class Burrow implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/Burrow");

    private final Process process;
    private final ServerSocket zooKeeper;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Burrow(Process process, ServerSocket zooKeeper, int port) {
        this.process = process;
        this.zooKeeper = zooKeeper;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static Burrow start(String kafka, Path folder) {
        try {
            var zooKeeper = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(zooKeeper));
            int port = freePort();
            Files.writeString(
                    folder.resolve("burrow.toml"), """
                    [general]
                    pidfile="%1$s/burrow.pid"
                    [logging]
                    filename="%1$s/burrow.log"
                    level="info"
                    [zookeeper]
                    servers=["127.0.0.1:%2$d"]
                    timeout=30
                    root-path="/burrow"
                    [client-profile.local]
                    client-id="burrow"
                    kafka-version="2.1.0"
                    [cluster.local]
                    class-name="kafka"
                    servers=["%3$s"]
                    client-profile="local"
                    topic-refresh=5
                    offset-refresh=1
                    [consumer.local]
                    class-name="kafka"
                    cluster="local"
                    servers=["%3$s"]
                    client-profile="local"
                    [httpserver.default]
                    address="127.0.0.1:%4$d"
                    [evaluator.default]
                    class-name="caching"
                    expire-cache=1
                    [storage.default]
                    class-name="inmemory"
                    workers=2
                    intervals=5
                    expire-group=600
                    min-distance=1
                    """.formatted(folder, zooKeeper.getLocalPort(), kafka, port));
            var process = new ProcessBuilder(PROGRAM.toString(), "--config-dir", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("burrow.out").toFile())
                    .start();
            return new Burrow(process, zooKeeper, port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean knows(String group) throws InterruptedException {
        var status = status(group);
        return !status.isEmpty() && !status.equals("NOTFOUND");
    }

    /** Returns OK, WARN or ERR. */
    String status(String group) throws InterruptedException {
        return report(group).at("/status/status").asString("");
    }

    long lag(String group) throws InterruptedException {
        return report(group).at("/status/totallag").asLong(-1);
    }

    private JsonNode report(String group) throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:%d/v3/kafka/local/consumer/%s/lag".formatted(port, group));
        try {
            var answer = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            return new JsonMapper().readTree(answer.body());
        } catch (IOException _) { // Not up yet.
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            zooKeeper.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    /** ZooKeeper's wire format: frames of a length and a body; each request but the first has an xid and an operation. */
    private static void talk(Socket socket) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(socket.getOutputStream())) {
            in.skipNBytes(in.readInt());
            out.writeInt(36);
            out.writeInt(0); // version
            out.writeInt(30_000); // time-out
            out.writeLong(1); // session
            out.writeInt(16); // password
            out.write(new byte[16]);
            while (true) {
                int length = in.readInt();
                int xid = in.readInt();
                int operation = in.readInt();
                in.skipNBytes(length - 8L);
                out.writeInt(16);
                out.writeInt(xid);
                out.writeLong(1); // zxid
                out.writeInt(operation == 11 ? 0 : -110); // a ping is answered, every node exists
                out.flush();
            }
        } catch (EOFException _) {
            // Burrow has ended.
        } catch (IOException _) {
            // So it has, by force.
        }
    }
}
