package org.communique.ingest.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, up to a limit. */
public final class LimitedBody {

    private LimitedBody() {}

    /**
     * All of it. A length that is said to be over the limit is refused unread, one that is not said as soon as it is
     * over.
     *
     * @throws org.springframework.web.ErrorResponseException 413 when it is larger than the limit, 400 when it breaks
     *     off
     */
    public static byte[] of(HttpServletRequest request, long limit) {
        long said = request.getContentLengthLong();
        if (said > limit) {
            throw tooLarge("%d bytes".formatted(said), limit);
        }
        try {
            byte[] body = request.getInputStream().readNBytes((int) limit + 1);
            if (body.length > limit) {
                throw tooLarge("more", limit);
            }
            return body;
        } catch (IOException e) {
            throw Problem.malformed("body: broke off: %s (expected: all of it)".formatted(e.getMessage()));
        }
    }

    private static RuntimeException tooLarge(String found, long limit) {
        return Problem.tooLarge("body: %s (expected: at most %d bytes)".formatted(found, limit));
    }
}
