package org.communique.ingest.fetch.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says a few bytes to whoever connects, then a few more every now and then, for ever. Knows no HTTP. */
final class RawServer implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);

    RawServer(String first, String thenAgainAndAgain) throws IOException {
        Thread.ofVirtual().start(() -> talk(first, thenAgainAndAgain));
    }

    URI url() {
        return URI.create("http://127.0.0.1:%d/feed".formatted(socket.getLocalPort()));
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void talk(String first, String again) {
        try (Socket client = socket.accept()) {
            client.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                client.getOutputStream().write(again.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException _) {
            // The other side has had enough.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
