package org.communique.enrich.worker;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the work on releases.
 *
 * @param workers largest number of releases in work
 * @param recordTimeout time for the first try of a release, before a second one, alone
 * @param lastRecordTimeout time for the second try, before the release becomes a dead letter, or goes on without the
 *     optional step at fault
 * @param maxBytes total size of the releases in work; a larger one is worked on alone
 * @param maxAbandoned number of threads that go on after their timeout, from which on no work begins
 */
@ConfigurationProperties("communique.enrich")
public record WorkerSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("20s") Duration recordTimeout,
        @DefaultValue("4m") Duration lastRecordTimeout,
        @DefaultValue("2MB") DataSize maxBytes,
        @DefaultValue("4") int maxAbandoned) {

    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException when a value is out of range */
    public WorkerSettings {
        require(workers >= 1, "workers: %d (expected: >= 1)".formatted(workers));
        require(
                recordTimeout.compareTo(LEAST_TIMEOUT) >= 0,
                "record-timeout: %s (expected: >= 1 s)".formatted(Durations.text(recordTimeout)));
        require(
                lastRecordTimeout.compareTo(recordTimeout) >= 0,
                "last-record-timeout: %s (expected: >= record-timeout, %s)"
                        .formatted(Durations.text(lastRecordTimeout), Durations.text(recordTimeout)));
        require(maxBytes.toKilobytes() >= 1, "max-bytes: %d B (expected: >= 1 KB)".formatted(maxBytes.toBytes()));
        require(maxAbandoned >= 1, "max-abandoned: %d (expected: >= 1)".formatted(maxAbandoned));
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException("communique.enrich." + message);
        }
    }
}
