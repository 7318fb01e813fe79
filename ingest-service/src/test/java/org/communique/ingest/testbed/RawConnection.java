package org.communique.ingest.testbed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A connection on which every byte is ours, and comes when we want it to. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /** Connects and sends the head of a request. */
    public static RawConnection open(String url, String line, String... headers) {
        var at = URI.create(url);
        try {
            var connection = new RawConnection(new Socket(at.getHost(), at.getPort()));
            connection.send(Stream.concat(Stream.of(line, "Host: " + at.getAuthority()), Stream.of(headers))
                            .collect(Collectors.joining("\r\n"))
                    + "\r\n\r\n");
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends some more; what the other side does not want any more is lost. */
    public void send(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // The other side may have closed it, after its answer.
        }
    }

    /** Whether an answer has begun. */
    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has come of the answer. */
    public String answer() {
        try {
            byte[] answer = new byte[16 * 1024];
            int count = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(count, 0), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
