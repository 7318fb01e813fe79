package org.communique.ingest.kafka;

/** Writes what was found, all at once. */
@FunctionalInterface
public interface StateWriter {

    /**
     * Writes changes in one transaction. Blocks for a bounded time, a few seconds at most; never throws for anything
     * that Kafka does.
     *
     * @param fence by what right
     */
    CommitOutcome commit(StateChanges changes, GenerationFence fence);
}
