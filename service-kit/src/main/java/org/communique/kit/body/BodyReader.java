package org.communique.kit.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.communique.kit.failure.Durations;
import org.communique.kit.problem.Problem;

/**
 * Reader of bodies. Bytes count against a budget when they have arrived and until the body is closed, so slow senders
 * keep no room; a body too slow as a whole is given up. Thread-safe.
 */
public final class BodyReader {

    private static final int PART = 16 * 1024;

    private final Duration timeout;
    private final LongSupplier nanoTime;

    /**
     * @param timeout of a whole body
     * @param nanoTime monotonic clock
     */
    public BodyReader(Duration timeout, LongSupplier nanoTime) {
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads a body.
     *
     * @param limit of this body, in bytes
     * @param budget of all bodies of its kind
     * @throws org.springframework.web.ErrorResponseException 400, 408, 413 or 429
     */
    public LimitedBody read(HttpServletRequest request, long limit, BytesInFlight budget) {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge("%d bytes".formatted(announced), limit);
        }
        if (announced > budget.free()) {
            throw BytesLease.busy(budget);
        }
        var lease = new BytesLease(budget);
        boolean done = false;
        try {
            var body = new LimitedBody(read(request, limit, lease), lease);
            done = true;
            return body;
        } catch (SocketTimeoutException e) {
            throw Problem.timeout("body: nothing more came (expected: all of it)");
        } catch (IOException e) {
            throw Problem.malformed("body: broke off (expected: all of it)");
        } finally {
            if (!done) {
                lease.close();
            }
        }
    }

    private byte[] read(HttpServletRequest request, long limit, BytesLease lease) throws IOException {
        long began = nanoTime.getAsLong();
        var input = request.getInputStream();
        var body = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        for (int count = input.read(part); count >= 0; count = input.read(part)) {
            lease.take(count);
            body.write(part, 0, count);
            if (body.size() > limit) {
                throw tooLarge("more", limit);
            }
            if (nanoTime.getAsLong() - began > timeout.toNanos()) {
                throw Problem.timeout("body: %d bytes after %s (expected: all of it)"
                        .formatted(body.size(), Durations.text(timeout)));
            }
        }
        return body.toByteArray();
    }

    private static RuntimeException tooLarge(String found, long limit) {
        return Problem.tooLarge("body: %s (expected: at most %d bytes)".formatted(found, limit));
    }
}
