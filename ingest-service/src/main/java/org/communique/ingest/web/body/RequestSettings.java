package org.communique.ingest.web.body;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param bodyTimeout the longest time for a whole body
 * @param pushBytes bodies of pushed releases in memory at the same time, together; null for a sixteenth of the heap
 * @param documentBytes documents of feeds and hubs in memory at the same time by request, together; null for an eighth
 *     of the heap
 * @param documents documents that are fetched and read by request at the same time
 */
@ConfigurationProperties("communique.ingest.requests")
public record RequestSettings(
        @DefaultValue("20s") Duration bodyTimeout,
        @Nullable DataSize pushBytes,
        @Nullable DataSize documentBytes,
        @DefaultValue("4") int documents) {

    private static final int PUSHES = 16;
    private static final int DOCUMENTS = 8;

    /** @throws IllegalArgumentException when a number or a duration makes no sense */
    public RequestSettings {
        if (!bodyTimeout.isPositive()) {
            throw new IllegalArgumentException("communique.ingest.requests.body-timeout: %s (expected: above 0)"
                    .formatted(Durations.text(bodyTimeout)));
        }
        if (documents < 1) {
            throw new IllegalArgumentException(
                    "communique.ingest.requests.documents: %d (expected: >= 1)".formatted(documents));
        }
    }

    /**
     * The budget for pushes, in bytes.
     *
     * @param largest body, which always fits
     */
    long pushBytes(long heap, long largest) {
        return Math.max(largest, pushBytes == null ? heap / PUSHES : pushBytes.toBytes());
    }

    /**
     * The budget for documents, in bytes.
     *
     * @param largest document, which always fits
     */
    long documentBytes(long heap, long largest) {
        return Math.max(largest, documentBytes == null ? heap / DOCUMENTS : documentBytes.toBytes());
    }
}
