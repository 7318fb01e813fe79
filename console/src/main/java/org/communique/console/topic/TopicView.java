package org.communique.console.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topic as a page lists it.
 *
 * @param name on the broker
 * @param meaning of a topic of ours, in words; empty for another one
 * @param partitions how many
 * @param offsets between the first one kept and the end, over all partitions: at least as many as records, since transactions
 *     and compaction leave gaps
 * @param bytes on disk, one replica; null when the broker does not tell
 * @param retention in words
 * @param groups consumer groups with committed offsets
 */
record TopicView(
        String name,
        String meaning,
        int partitions,
        long offsets,
        @Nullable Long bytes,
        String retention,
        List<String> groups) {

    TopicView {
        groups = List.copyOf(groups);
    }
}
