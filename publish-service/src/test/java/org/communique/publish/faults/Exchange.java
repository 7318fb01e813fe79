package org.communique.publish.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message of HTTP/1.1 (RFC 9112) with a body, as far as this proxy needs to understand it. */
@SuppressWarnings("ArrayRecordComponent") // short-lived, and nobody compares it
record Exchange(String method, String path, Map<String, String> headers, byte[] body) {

    /** Reads a request; null at the end of the connection. */
    static @Nullable Exchange read(InputStream in) throws IOException {
        var startLine = line(in);
        if (startLine.isEmpty()) {
            return null;
        }
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int blank = startLine.indexOf(' ');
        var path = startLine.substring(blank + 1, startLine.lastIndexOf(' '));
        return new Exchange(startLine.substring(0, blank), path, headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        return headers.containsKey("transfer-encoding")
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    /** RFC 9112 section 7.1; there are neither extensions nor trailers. */
    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    static void writeAnswer(OutputStream out, int status, byte[] body, int sentOfBody) throws IOException {
        var head =
                "HTTP/1.1 %d Status\r\nX-Elastic-Product: Elasticsearch\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, body.length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, sentOfBody);
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
