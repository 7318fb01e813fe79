package org.communique.enrich.stream;

/** Limits of the next batch. After a split, the records of the split batch come one by one. Thread-safe. */
final class BatchSize {

    private final int maxRecords;
    private final long maxBytes;
    private int alone;

    BatchSize(StreamSettings settings) {
        this.maxRecords = settings.batchRecords();
        this.maxBytes = settings.batchBytes().toBytes();
    }

    /** Makes the next records come one by one. */
    synchronized void split(int records) {
        alone = records;
    }

    /** Whether a batch may have another record. */
    synchronized boolean hasRoom(int records, long bytes) {
        return records < (alone > 0 ? 1 : maxRecords) && bytes < maxBytes;
    }

    /** Counts a polled batch. */
    synchronized void polled() {
        alone = Math.max(0, alone - 1);
    }
}
