package org.communique.kit.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.communique.contracts.release.Version;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the check of versions: one from the future would hide every later revision of its release.
 *
 * @param maxAhead longest time from the Kafka timestamp of a record to the observation in its version
 * @param pauseWhenAhead whether to pause when most records are further ahead, since a clock is wrong then; false makes
 *     dead letters of them all
 */
@ConfigurationProperties("communique.versions")
public record VersionSettings(
        @DefaultValue("1d") Duration maxAhead,
        @DefaultValue("true") boolean pauseWhenAhead) {

    /** @throws IllegalArgumentException when the time is negative */
    public VersionSettings {
        if (maxAhead.isNegative()) {
            throw new IllegalArgumentException(
                    "communique.versions.max-ahead: %s (expected: >= 0 s)".formatted(Durations.text(maxAhead)));
        }
    }

    /**
     * Returns why a version is too far ahead of its record, for people; empty when it is not. The clock of this
     * machine is never asked: a wrong one would refuse everything.
     */
    public Optional<String> refusal(Version version, ConsumerRecord<?, ?> record) {
        if (record.timestampType() == TimestampType.NO_TIMESTAMP_TYPE || record.timestamp() < 0) {
            return Optional.empty();
        }
        var written = Instant.ofEpochMilli(record.timestamp());
        if (!version.observed().isAfter(written.plus(maxAhead))) {
            return Optional.empty();
        }
        return Optional.of("version: %d, observed %s (expected: at most %s after %s, the time of its record)"
                .formatted(version.value(), version.observed(), Durations.text(maxAhead), written));
    }
}
