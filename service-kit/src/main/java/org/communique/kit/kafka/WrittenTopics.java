package org.communique.kit.kafka;

import java.util.List;
import org.communique.contracts.wire.KafkaTopic;

/** Topics that a service writes, and creates when they are missing; a bean of each service. */
public record WrittenTopics(List<KafkaTopic> topics) {

    /** Copies the list. */
    public WrittenTopics {
        topics = List.copyOf(topics);
    }

    /** Returns these topics. */
    public static WrittenTopics of(KafkaTopic... topics) {
        return new WrittenTopics(List.of(topics));
    }
}
