package org.communique.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Round-robin TCP forwarder of one port to several addresses. Skips an address that refuses; disconnects a client when
 * all refuse. Bytes pass unread, so a {@code Host} header arrives as sent.
 */
final class Gateway implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    /** Two virtual threads and their buffers each, some 30 kB: 15 MB. More connections wait to be accepted. */
    private static final int MAX_CONNECTIONS = 500;

    private final ServerSocket port;
    private final Instances instances;
    private final Semaphore connections = new Semaphore(MAX_CONNECTIONS);
    private int turn;

    /** Source of the present addresses of a service. */
    @FunctionalInterface
    interface Instances {

        /** Looks up the addresses. */
        List<InetSocketAddress> addresses() throws IOException;
    }

    /**
     * Binds the port.
     *
     * @param address of the port; port 0 takes a free one
     * @param instances asked for each connection, since containers come, go and change addresses
     */
    Gateway(InetSocketAddress address, Instances instances) throws IOException {
        this.port = new ServerSocket();
        this.instances = instances;
        port.bind(address);
    }

    /** Returns the bound address. */
    InetSocketAddress address() {
        return (InetSocketAddress) port.getLocalSocketAddress();
    }

    /** Accepts connections until closed. */
    void serve() throws InterruptedException {
        while (!port.isClosed()) {
            connections.acquire();
            try {
                var client = port.accept();
                int first = turn++;
                Thread.startVirtualThread(() -> forward(client, first));
            } catch (IOException _) {
                // Closed, or the client has disconnected already.
                connections.release();
            }
        }
    }

    /** Ends {@link #serve}; open connections stay. */
    @Override
    public void close() throws IOException {
        port.close();
    }

    private void forward(Socket client, int first) {
        try (client) {
            var connected = connect(first);
            if (connected.isPresent()) {
                exchange(client, connected.get());
            }
        } catch (IOException _) {
            // One side has disconnected: closing the other connection tells it.
        } finally {
            connections.release();
        }
    }

    private Optional<Socket> connect(int first) throws IOException {
        var addresses = instances.addresses();
        for (int i = 0; i < addresses.size(); i++) {
            var instance = new Socket();
            try {
                instance.connect(addresses.get(Math.floorMod(first + i, addresses.size())), CONNECT_MILLIS);
                return Optional.of(instance);
            } catch (IOException _) {
                instance.close();
            }
        }
        return Optional.empty();
    }

    private static void exchange(Socket client, Socket instance) throws IOException {
        try (instance) {
            var requests = Thread.startVirtualThread(() -> copy(client, instance));
            copy(instance, client);
            requests.interrupt();
        }
    }

    /** Copies to the end of the sender's stream, then ends the receiver's. */
    private static void copy(Socket sender, Socket receiver) {
        try {
            sender.getInputStream().transferTo(receiver.getOutputStream());
            receiver.shutdownOutput();
        } catch (IOException _) {
            // The caller closes both.
        }
    }
}
