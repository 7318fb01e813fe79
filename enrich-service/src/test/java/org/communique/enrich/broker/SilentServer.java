package org.communique.enrich.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Peer that accepts every connection and never answers. */
public final class SilentServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> accepted = Collections.synchronizedList(new ArrayList<>());

    /** Listens on a free port of the loopback interface. */
    public SilentServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns its host and port. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Returns the number of connections so far. */
    public int connections() {
        return accepted.size();
    }

    private void accept() {
        try {
            while (true) {
                accepted.add(server.accept());
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : List.copyOf(accepted)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
