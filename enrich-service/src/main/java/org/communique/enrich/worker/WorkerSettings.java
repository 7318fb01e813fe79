package org.communique.enrich.worker;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the work on releases.
 *
 * @param workers number of releases at a time
 * @param recordTimeout time for the first try of a release; a release that needs longer is tried once more, alone
 * @param lastRecordTimeout time for the second try; a release that needs longer is a dead letter
 * @param maxBytes total size of the releases that are worked on at a time; a larger one is worked on alone
 * @param maxAbandoned number of threads that may go on after their timeout; when there are as many, no work is begun
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
