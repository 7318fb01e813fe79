package org.communique.console.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Offsets of a topic's partitions as text, {@code 0:1204,1:77}, for links and the ids of events: pages keep no state. */
public final class Offsets {

    private static final Pattern TEXT = Pattern.compile("\\d{1,5}:\\d{1,18}(,\\d{1,5}:\\d{1,18}){0,999}");

    private Offsets() {}

    /** Returns the text of some offsets, in the order of partitions. */
    public static String text(Map<TopicPartition, Long> offsets) {
        var sorted = new TreeMap<Integer, Long>();
        offsets.forEach((partition, offset) -> sorted.put(partition.partition(), offset));
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /**
     * Returns the offsets of a text.
     *
     * @throws IllegalArgumentException when it is another one; the message is for people
     */
    public static Map<TopicPartition, Long> parse(String topic, String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "offsets: not understood (expected: partition:offset, separated by commas, such as 0:1204,1:77)");
        }
        var offsets = new HashMap<TopicPartition, Long>();
        for (var pair : text.split(",", -1)) {
            int colon = pair.indexOf(':');
            offsets.put(
                    new TopicPartition(topic, Integer.parseInt(pair.substring(0, colon))),
                    Long.parseLong(pair.substring(colon + 1)));
        }
        return offsets;
    }
}
