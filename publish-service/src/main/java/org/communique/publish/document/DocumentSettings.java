package org.communique.publish.document;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which documents are taken.
 *
 * @param maxSize how large one may be. Elasticsearch refuses as overload, for ever, what a tenth of its heap does not
 *     hold several times over: such a document would stop its partition
 * @param maxAhead how much later than the time of its record a release may have been observed: a version from the future
 *     would keep later revisions out
 * @param pauseWhenAhead whether publishing pauses when most records are further ahead: then a clock is wrong, and not the
 *     records; false makes dead letters of them all
 */
@ConfigurationProperties("communique.document")
public record DocumentSettings(
        @DefaultValue("8MB") DataSize maxSize,
        @DefaultValue("1d") Duration maxAhead,
        @DefaultValue("true") boolean pauseWhenAhead) {

    /** @throws IllegalArgumentException when the size is not positive, or the time below 0 */
    public DocumentSettings {
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("communique.document.max-size: %s (expected: >= 1B)".formatted(maxSize));
        }
        if (maxAhead.isNegative()) {
            throw new IllegalArgumentException(
                    "communique.document.max-ahead: %s (expected: >= 0 s)".formatted(Durations.text(maxAhead)));
        }
    }
}
