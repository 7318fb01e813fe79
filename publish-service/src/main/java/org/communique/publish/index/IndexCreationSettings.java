package org.communique.publish.index;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the index.
 *
 * @param replicas the copies of each shard beside the first: 0 suits one node
 */
@ConfigurationProperties("communique.publish.index")
public record IndexCreationSettings(@DefaultValue("0") int replicas) {

    /** @throws IllegalArgumentException when the number is negative */
    public IndexCreationSettings {
        if (replicas < 0) {
            throw new IllegalArgumentException(
                    "communique.publish.index.replicas: %d (expected: >= 0)".formatted(replicas));
        }
    }
}
