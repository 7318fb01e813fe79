package org.communique.benchmarks.ingest.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Minimal web server, so that the client dominates the measurement: no chunks, no uploads, connections stay open. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1_000;
    private static final String END = "\r\n\r\n";
    private static final String SAME = "HTTP/1.1 304 Not Modified\r\nETag: \"same\"" + END;
    private static final String NEW =
            "HTTP/1.1 200 OK\r\nETag: \"same\"\r\nContent-Type: application/rss+xml\r\nContent-Length: %d" + END;

    private final ServerSocket socket;
    private final Site site;

    /** Content of the server. */
    public interface Site {
        /**
         * Returns a document; empty for 304.
         *
         * @param conditional whether the client sent validators
         */
        Optional<String> document(String path, boolean conditional);
    }

    public LoopbackServer(Site site) {
        this.site = site;
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("loopback-server").start(this::accept);
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(socket.getLocalPort(), path));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedInputStream(connection.getInputStream());
            for (var head = head(in); !head.isEmpty(); head = head(in)) {
                connection.getOutputStream().write(answer(head));
            }
        } catch (IOException _) {
            // The client has disconnected.
        }
    }

    private static String head(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int seen = 0;
        while (seen < END.length()) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            seen = next == END.charAt(seen) ? seen + 1 : next == '\r' ? 1 : 0;
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] answer(String head) {
        var path = head.split(" ", 3)[1];
        return site.document(path, head.contains("If-None-Match: "))
                .map(document -> document.getBytes(StandardCharsets.UTF_8))
                .map(LoopbackServer::whole)
                .orElseGet(() -> SAME.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] whole(byte[] document) {
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(NEW.formatted(document.length).getBytes(StandardCharsets.ISO_8859_1));
        answer.writeBytes(document);
        return answer.toByteArray();
    }
}
