package org.communique.ingest.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Partitions whose transactions fail, of one line in the log when the first one fails and one when none does any more: an
 * outage of the broker concerns them all, and every push. Thread-safe.
 */
final class FailingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(FailingTransactions.class);

    /** A partition that was not tried for so long may be another instance's by now. */
    private static final Duration UNTRIED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<Integer, Instant> lastFailures = new HashMap<>();
    private Instant since = Instant.MIN;

    FailingTransactions(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes the outcome of a transaction. */
    synchronized void add(int partition, CommitOutcome outcome) {
        if (outcome instanceof CommitOutcome.Committed) {
            committed(partition);
        } else {
            failed(partition, outcome);
        }
    }

    private void failed(int partition, CommitOutcome outcome) {
        var now = clock.instant();
        if (lastFailures.isEmpty()) {
            since = now;
            LOG.warn("transactions failing partition={} outcome={}: {}", partition, outcome.word(), outcome.text());
        }
        lastFailures.put(partition, now);
    }

    private void committed(int partition) {
        if (lastFailures.isEmpty()) {
            return;
        }
        var now = clock.instant();
        lastFailures.remove(partition);
        lastFailures.values().removeIf(last -> last.plus(UNTRIED).isBefore(now));
        if (lastFailures.isEmpty()) {
            var seconds = Duration.between(since, now).toSeconds();
            LOG.info("transactions committed again partition={} seconds={}", partition, seconds);
        }
    }
}
