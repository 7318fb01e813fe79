package org.communique.enrich.stream;

/** Need of a record for the whole machine: its batch is rolled back, and its records come again one by one. */
final class SplitBatchException extends RuntimeException {

    private final int records;

    SplitBatchException(int records, String message) {
        super(message);
        this.records = records;
    }

    /** Returns the number of records of the batch. */
    int records() {
        return records;
    }
}
