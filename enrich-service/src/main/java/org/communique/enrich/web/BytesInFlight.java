package org.communique.enrich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limit of the bytes of all requests under way, from before a body is read until its answer is written. A body of unknown
 * length counts as the largest.
 */
final class BytesInFlight implements HandlerInterceptor {

    private static final String HELD = BytesInFlight.class.getName();

    private final WebSettings settings;
    private final Semaphore kilobytes;

    BytesInFlight(WebSettings settings) {
        this.settings = settings;
        this.kilobytes = new Semaphore(kilobytes(settings.maxBytesInFlight().toBytes()));
    }

    /** @throws org.springframework.web.ErrorResponseException when the body is too large, or too many bytes are under way */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        long limit = settings.maxBody().toBytes();
        long length = request.getContentLengthLong();
        if (length > limit) {
            throw Problem.tooLarge("body: %d bytes (expected: at most %d)".formatted(length, limit));
        }
        int held = kilobytes(length < 0 ? limit : length);
        if (!kilobytes.tryAcquire(held)) {
            throw Problem.busy("bytes of requests under way: with this one more than %d (expected: at most %<d); retry"
                    .formatted(settings.maxBytesInFlight().toBytes()));
        }
        request.setAttribute(HELD, held);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HELD) instanceof Integer held) {
            request.removeAttribute(HELD);
            kilobytes.release(held);
        }
    }

    /** Rounded up. */
    private static int kilobytes(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, DataSize.ofKilobytes(1).toBytes()));
    }
}
