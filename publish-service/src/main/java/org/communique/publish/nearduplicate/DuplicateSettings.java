package org.communique.publish.nearduplicate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of near duplicates.
 *
 * @param enabled whether to search for them; costs one search a batch
 * @param share the share of bands to be equal, above 0 and up to 1. With bands of r rows, two
 *     texts of similarity s have about the part s<sup>r</sup> in common (Broder: On the resemblance and containment of
 *     documents, 1997)
 */
@ConfigurationProperties("communique.duplicates")
public record DuplicateSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("0.25") double share) {

    /** @throws IllegalArgumentException when the share is out of range */
    public DuplicateSettings {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "communique.duplicates.share: %s (expected: above 0, up to 1)".formatted(share));
        }
    }
}
