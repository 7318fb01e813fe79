package org.communique.enrich.stream;

/** Limits of the next batch. After a split, records come one by one until all of the split batch were there. Thread-safe. */
final class BatchSize {

    private final int maxRecords;
    private final long maxBytes;
    private int alone;

    BatchSize(StreamSettings settings) {
        this.maxRecords = settings.batchRecords();
        this.maxBytes = settings.batchBytes().toBytes();
    }

    /** Lets so many records come one by one. */
    synchronized void split(int records) {
        alone = records;
    }

    /** Whether a batch may have another record. */
    synchronized boolean hasRoom(int records, long bytes) {
        return records < (alone > 0 ? 1 : maxRecords) && bytes < maxBytes;
    }

    /** A batch was polled. */
    synchronized void polled() {
        alone = Math.max(0, alone - 1);
    }
}
