package org.communique.ingest.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes every connection, says something, and then nothing, or a little every now and then, for ever. */
public final class HangingPeer implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    private final ServerSocket server;
    private final String first;
    private final String thenAgainAndAgain;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param thenAgainAndAgain blank for nothing */
    public HangingPeer(String first, String thenAgainAndAgain) {
        this.first = first;
        this.thenAgainAndAgain = thenAgainAndAgain;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** One that accepts and never answers. */
    public static HangingPeer silent() {
        return new HangingPeer("", "");
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (closed.getCount() > 0) {
                var connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void talk(Socket connection) {
        try {
            connection.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                connection.getOutputStream().write(thenAgainAndAgain.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException _) {
            // The other side has had enough.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
