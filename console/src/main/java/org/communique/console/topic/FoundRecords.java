package org.communique.console.topic;

import java.util.List;

/**
 * Records of one look at a topic.
 *
 * @param records the latest first when read backwards, else the earliest first
 * @param recordsRead those that do not match too
 * @param bytesRead of them
 * @param limited why it ended before the topic did; empty when it did not
 * @param older URL of the records before them; empty at the beginning of the topic
 * @param newer URL of the records after them; empty at its end, or when read backwards
 */
record FoundRecords(
        List<RecordSummary> records, long recordsRead, long bytesRead, String limited, String older, String newer) {}
