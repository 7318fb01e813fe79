package org.communique.publish.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of documents.
 *
 * @param maxSize the limit of a document. Elasticsearch refuses as overload, for ever, a document a tenth of its heap does
 *     not hold several times over: it would stop its partition
 */
@ConfigurationProperties("communique.publish.document")
public record DocumentSettings(@DefaultValue("8MB") DataSize maxSize) {

    /** @throws IllegalArgumentException when the size is not positive */
    public DocumentSettings {
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "communique.publish.document.max-size: %s (expected: >= 1B)".formatted(maxSize));
        }
    }
}
