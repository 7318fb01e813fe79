package org.communique.publish.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are sent.
 *
 * @param maxSize how large one request may be; a document that is larger goes alone
 */
@ConfigurationProperties("communique.bulk")
public record BulkSettings(@DefaultValue("8MB") DataSize maxSize) {

    /** @throws IllegalArgumentException when the size is not positive */
    public BulkSettings {
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("communique.bulk.max-size: %s (expected: >= 1B)".formatted(maxSize));
        }
    }
}
