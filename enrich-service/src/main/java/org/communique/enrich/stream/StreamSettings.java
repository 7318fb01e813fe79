package org.communique.enrich.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the batches, each one transaction.
 *
 * @param batchRecords largest number of records of a batch
 * @param batchBytes size of a full batch; its last record may exceed it
 */
@ConfigurationProperties("communique.enrich")
record StreamSettings(
        @DefaultValue("25") int batchRecords,
        @DefaultValue("1MB") DataSize batchBytes) {

    /** @throws IllegalArgumentException when a value is out of range */
    StreamSettings {
        if (batchRecords < 1) {
            throw new IllegalArgumentException(
                    "communique.enrich.batch-records: %d (expected: >= 1)".formatted(batchRecords));
        }
        if (batchBytes.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "communique.enrich.batch-bytes: %d (expected: >= 1)".formatted(batchBytes.toBytes()));
        }
    }
}
