package org.communique.kit.redrive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the reading of dead letters.
 *
 * @param indexSize size of the index of dead letters in memory, about; some 500 bytes each. Beyond it, the oldest handled and then
 *     the oldest ones are neither listed nor counted
 */
@ConfigurationProperties("communique.dead-letters")
public record RedriveSettings(@DefaultValue("16MB") DataSize indexSize) {

    /** @throws IllegalArgumentException when the size is not positive */
    public RedriveSettings {
        if (indexSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "communique.dead-letters.index-size: %s (expected: >= 1B)".formatted(indexSize));
        }
    }
}
