package org.communique.ingest.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.communique.kit.failure.Durations;
import org.communique.kit.problem.Problem;

/**
 * Reads the bodies of requests. What has arrived counts against a budget until the request is over, so a slow sender
 * keeps no room that it does not use; a body that takes too long as a whole is given up. Safe for use by many threads.
 */
public final class Bodies {

    /** The largest document of a feed, in bytes. */
    public static final long DOCUMENT = 10L * 1024 * 1024;

    private static final int PART = 16 * 1024;

    private final BytesInFlight pushes;
    private final BytesInFlight documents;
    private final Semaphore places;
    private final int atOnce;
    private final Duration timeout;
    private final LongSupplier nanoTime;

    /**
     * @param heap bytes of memory that there are
     * @param largestPush the largest body of a push, in bytes
     * @param nanoTime a clock that only goes forward
     */
    public Bodies(RequestSettings settings, long heap, long largestPush, LongSupplier nanoTime) {
        this.pushes = new BytesInFlight(settings.pushBytes(heap, largestPush));
        this.documents = new BytesInFlight(settings.documentBytes(heap, DOCUMENT));
        this.places = new Semaphore(settings.documents());
        this.atOnce = settings.documents();
        this.timeout = settings.bodyTimeout();
        this.nanoTime = nanoTime;
    }

    /**
     * Reads a pushed release.
     *
     * @throws org.springframework.web.ErrorResponseException 400, 408, 413 or 429
     */
    public Body push(HttpServletRequest request, long limit) {
        return read(request, limit, pushes);
    }

    /**
     * Reads anything else.
     *
     * @throws org.springframework.web.ErrorResponseException 400, 408, 413 or 429
     */
    public Body document(HttpServletRequest request, long limit) {
        return read(request, limit, documents);
    }

    /**
     * Takes room for a document that came another way.
     *
     * @throws org.springframework.web.ErrorResponseException 429 when there is none
     */
    public Lease room(long bytes) {
        var lease = new Lease(documents);
        lease.take(bytes);
        return lease;
    }

    /**
     * Fetches or reads documents, few at the same time.
     *
     * @throws org.springframework.web.ErrorResponseException 429 when there are too many
     */
    public <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Problem.busy("documents read by request: %d (expected: fewer); retry".formatted(atOnce));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private Body read(HttpServletRequest request, long limit, BytesInFlight budget) {
        long said = request.getContentLengthLong();
        if (said > limit) {
            throw tooLarge("%d bytes".formatted(said), limit);
        }
        if (said > budget.free()) {
            throw Lease.busy(budget);
        }
        var lease = new Lease(budget);
        boolean done = false;
        try {
            var body = new Body(read(request, limit, lease), lease);
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

    private byte[] read(HttpServletRequest request, long limit, Lease lease) throws IOException {
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
