package org.communique.publish.nearduplicate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of near duplicates.
 *
 * @param enabled whether to search for them; costs one search a batch
 * @param similarityThreshold the share of bands to be equal, above 0 and up to 1. With bands of r rows, two
 *     texts of similarity s have about the part s<sup>r</sup> in common (Broder: On the resemblance and containment of
 *     documents, 1997)
 */
@ConfigurationProperties("communique.publish.near-duplicates")
public record DuplicateSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("0.25") double similarityThreshold) {

    /** @throws IllegalArgumentException when the threshold is out of range */
    public DuplicateSettings {
        if (!(similarityThreshold > 0 && similarityThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "communique.publish.near-duplicates.similarity-threshold: %s (expected: above 0, up to 1)"
                            .formatted(similarityThreshold));
        }
    }
}
