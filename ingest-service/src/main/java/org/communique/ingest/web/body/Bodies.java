package org.communique.ingest.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.communique.kit.body.BodyReader;
import org.communique.kit.body.BytesInFlight;
import org.communique.kit.body.BytesLease;
import org.communique.kit.body.LimitedBody;
import org.communique.kit.problem.Problem;

/** Bodies of requests, with one budget for pushes and another for all else. Thread-safe. */
public final class Bodies {

    /** Largest document of a feed, in bytes. */
    public static final long DOCUMENT = 10L * 1024 * 1024;

    private final BodyReader reader;
    private final BytesInFlight pushes;
    private final BytesInFlight documents;
    private final Semaphore places;
    private final int maxConcurrent;

    /**
     * @param heap bytes of memory that there are
     * @param largestPush largest body of a push, in bytes
     * @param nanoTime monotonic clock
     */
    public Bodies(RequestSettings settings, long heap, long largestPush, LongSupplier nanoTime) {
        this.reader = new BodyReader(settings.bodyTimeout(), nanoTime);
        this.pushes = new BytesInFlight(settings.pushBytes(heap, largestPush));
        this.documents = new BytesInFlight(settings.documentBytes(heap, DOCUMENT));
        this.places = new Semaphore(settings.documents());
        this.maxConcurrent = settings.documents();
    }

    /**
     * Reads a pushed release.
     *
     * @throws org.springframework.web.ErrorResponseException 400, 408, 413 or 429
     */
    public LimitedBody push(HttpServletRequest request, long limit) {
        return reader.read(request, limit, pushes);
    }

    /**
     * Reads anything else.
     *
     * @throws org.springframework.web.ErrorResponseException 400, 408, 413 or 429
     */
    public LimitedBody document(HttpServletRequest request, long limit) {
        return reader.read(request, limit, documents);
    }

    /**
     * Takes room for a document that came another way.
     *
     * @throws org.springframework.web.ErrorResponseException 429 when there is none
     */
    public BytesLease room(long bytes) {
        var lease = new BytesLease(documents);
        lease.take(bytes);
        return lease;
    }

    /**
     * Fetches or reads documents, few concurrently.
     *
     * @throws org.springframework.web.ErrorResponseException 429 when there are too many
     */
    public <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Problem.busy("documents read by request: %d (expected: fewer); retry".formatted(maxConcurrent));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
