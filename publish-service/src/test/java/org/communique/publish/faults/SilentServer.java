package org.communique.publish.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that accepts every connection, reads what comes, and answers with the beginning of an answer or nothing at all. */
public final class SilentServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] beginning;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private SilentServer(ServerSocket server, String beginning) {
        this.server = server;
        this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
    }

    /** One that never answers. */
    public static SilentServer start() {
        return answering("");
    }

    /** One that answers this to the first bytes of each connection, and then no more. */
    public static SilentServer answering(String beginning) {
        try {
            var silent = new SilentServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), beginning);
            Thread.ofVirtual().start(silent::accept);
            return silent;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it listens, such as {@code localhost:4711}. */
    public String address() {
        return "localhost:" + server.getLocalPort();
    }

    /** How many connections it has accepted. */
    public int accepted() {
        return connections.size();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try {
            var in = connection.getInputStream();
            if (in.read() >= 0) {
                connection.getOutputStream().write(beginning);
                connection.getOutputStream().flush();
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The client has given up.
        }
    }
}
