package org.communique.publish.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Number of releases in the topic. It takes a scan: for 100,000 releases of 2 kB that is 200 MB and some seconds, so it is
 * counted on request, and within a limit. Thread-safe.
 */
@Component
public final class LiveKeyCount {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int BATCH = 2_000;

    private final TopicScanFactory scans;
    private final DocumentReader reader;
    private final InstantSource clock;
    private volatile @Nullable Count last;

    /** A count by scans. */
    public LiveKeyCount(TopicScanFactory scans, DocumentReader reader, InstantSource clock) {
        this.scans = scans;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Result of a count.
     *
     * @param releases the number of releases with a readable record, withdrawn ones too
     * @param at the time of its end
     * @param complete whether the topic was read to its end within the limit
     */
    public record Count(long releases, Instant at, boolean complete) {}

    /** Returns the last count since the start. */
    public Optional<Count> last() {
        return Optional.ofNullable(last);
    }

    /** Sets the count, after another scan of the whole topic. */
    public void set(long releases) {
        last = new Count(releases, clock.instant(), true);
    }

    /**
     * Counts now, for 20 s at most. One count at a time: other callers wait.
     *
     * @throws org.communique.publish.retry.TransientFailureException when Kafka does not answer
     */
    public synchronized Count count() {
        var end = clock.instant().plus(LIMIT);
        var versions = new VersionTable();
        try (var scan = scans.open(BATCH)) {
            while (!scan.isAtEnd() && clock.instant().isBefore(end)) {
                for (var record : scan.poll()) {
                    if (reader.read(record, MappedFields.ANY) instanceof ReleaseDocument document) {
                        versions.add(document.id(), document.version());
                    }
                }
            }
            var count = new Count(versions.checksum().releases(), clock.instant(), scan.isAtEnd());
            last = count;
            return count;
        }
    }
}
