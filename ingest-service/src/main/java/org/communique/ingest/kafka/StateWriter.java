package org.communique.ingest.kafka;

/** Writer of changes, all or none. */
@FunctionalInterface
public interface StateWriter {

    /**
     * Writes changes in one transaction. Blocks for a few seconds at most; never throws for a failure of Kafka.
     *
     * @param fence the fence of the partition
     */
    CommitOutcome commit(StateChanges changes, GenerationFence fence);
}
