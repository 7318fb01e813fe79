package org.communique.testservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Server that accepts every connection, reads, and answers with the beginning of an answer or not at all. */
public final class SilentServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] beginning;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private SilentServer(ServerSocket server, String beginning) {
        this.server = server;
        this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
    }

    /** Starts one that never answers. */
    public static SilentServer start() {
        return answering("");
    }

    /** Starts one that answers this to the first bytes of each connection, and no more. */
    public static SilentServer answering(String beginning) {
        try {
            var silent = new SilentServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), beginning);
            Thread.ofVirtual().start(silent::accept);
            return silent;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns its address, such as {@code localhost:4711}. */
    public String address() {
        return "localhost:" + server.getLocalPort();
    }

    /** Returns the number of accepted connections. */
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
