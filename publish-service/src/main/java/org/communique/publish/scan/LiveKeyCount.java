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
 * How many releases the topic holds. Only reading all of it tells: for 100,000 releases of 2 kB that is 200 MB and some
 * seconds, so it is done when asked for, and within a limit. Thread-safe.
 */
@Component
public final class LiveKeyCount {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int BATCH = 2_000;

    private final TopicScanFactory replays;
    private final DocumentReader reader;
    private final InstantSource clock;
    private volatile @Nullable Count last;

    /** Counts with a clock. */
    public LiveKeyCount(TopicScanFactory replays, DocumentReader reader, InstantSource clock) {
        this.replays = replays;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A count.
     *
     * @param releases how many have a record that can be read, withdrawn ones too
     * @param at when the count ended
     * @param complete whether the topic was read to its end within the limit
     */
    public record Count(long releases, Instant at, boolean complete) {}

    /** The last count since the start. */
    public Optional<Count> last() {
        return Optional.ofNullable(last);
    }

    /** A rebuild has read all of the topic, and knows. */
    public void learn(long releases) {
        last = new Count(releases, clock.instant(), true);
    }

    /**
     * Counts now, for 20 s at most. One count at a time: who asks meanwhile waits.
     *
     * @throws org.communique.publish.trouble.TransientFailure when Kafka does not answer
     */
    public synchronized Count count() {
        var end = clock.instant().plus(LIMIT);
        var ledger = new VersionTable();
        try (var replay = replays.open(BATCH)) {
            while (!replay.isAtEnd() && clock.instant().isBefore(end)) {
                for (var record : replay.poll()) {
                    if (reader.read(record, MappedFields.ANY) instanceof ReleaseDocument document) {
                        ledger.note(document.id(), document.version());
                    }
                }
            }
            var count = new Count(ledger.tally().releases(), clock.instant(), replay.isAtEnd());
            last = count;
            return count;
        }
    }
}
