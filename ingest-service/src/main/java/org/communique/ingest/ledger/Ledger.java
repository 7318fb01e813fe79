package org.communique.ingest.ledger;

/** Writes what was found, all at once. */
@FunctionalInterface
public interface Ledger {

    /**
     * Writes changes in one transaction. Blocks for a bounded time, a few seconds at most; never throws for anything
     * that Kafka does.
     *
     * @param fence by what right
     */
    CommitOutcome commit(Changes changes, Fence fence);
}
