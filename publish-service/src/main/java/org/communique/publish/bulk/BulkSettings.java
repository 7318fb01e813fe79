package org.communique.publish.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are sent.
 *
 * @param maxDocuments how many live publishing puts into one request; while it is on its way, as many are made ready
 * @param maxSize how large one request may be; a document that is larger goes alone
 */
@ConfigurationProperties("communique.bulk")
public record BulkSettings(
        @DefaultValue("500") int maxDocuments,
        @DefaultValue("8MB") DataSize maxSize) {

    /** @throws IllegalArgumentException when a number is not positive */
    public BulkSettings {
        if (maxDocuments < 1) {
            throw new IllegalArgumentException(
                    "communique.bulk.max-documents: %d (expected: >= 1)".formatted(maxDocuments));
        }
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("communique.bulk.max-size: %s (expected: >= 1B)".formatted(maxSize));
        }
    }
}
