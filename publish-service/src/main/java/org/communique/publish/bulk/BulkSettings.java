package org.communique.publish.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of bulk requests.
 *
 * @param maxDocuments the limit of documents in one request of live publishing; as many are prepared while it is in flight
 * @param maxSize the limit of one request; a larger document goes alone
 */
@ConfigurationProperties("communique.publish.bulk")
public record BulkSettings(
        @DefaultValue("500") int maxDocuments,
        @DefaultValue("8MB") DataSize maxSize) {

    /** @throws IllegalArgumentException when a number is not positive */
    public BulkSettings {
        if (maxDocuments < 1) {
            throw new IllegalArgumentException(
                    "communique.publish.bulk.max-documents: %d (expected: >= 1)".formatted(maxDocuments));
        }
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "communique.publish.bulk.max-size: %s (expected: >= 1B)".formatted(maxSize));
        }
    }
}
