package org.communique.console.topic;

import java.util.Arrays;
import java.util.List;
import org.communique.contracts.wire.KafkaTopic;

/** Words for the topics of ours, in the order of the pipeline. */
final class KnownTopics {

    private static final List<String> ORDER =
            Arrays.stream(KafkaTopic.values()).map(KafkaTopic::topicName).toList();

    private KnownTopics() {}

    /** Returns the meaning of a topic; empty for another one than ours. */
    static String meaning(String name) {
        return Arrays.stream(KafkaTopic.values())
                .filter(topic -> topic.topicName().equals(name))
                .map(KnownTopics::meaning)
                .findFirst()
                .orElse("");
    }

    /** Returns its place in the pipeline; the last one for another one than ours. */
    static int order(String name) {
        int place = ORDER.indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String meaning(KafkaTopic topic) {
        return switch (topic.topicName()) {
            case KafkaTopic.Name.FEEDS -> "feeds to poll, by feed id";
            case KafkaTopic.Name.FEEDS_STATE -> "state of feeds: validators, next poll";
            case KafkaTopic.Name.RELEASES_STATE -> "last emitted state of releases";
            case KafkaTopic.Name.RELEASES_RAW -> "releases as their sources gave them, and withdrawals";
            case KafkaTopic.Name.RELEASES_ENRICHED -> "releases with tags and summary: the source of the index";
            case KafkaTopic.Name.RELEASES_RAW_DLT -> "dead letters of enrich, unchanged, with the reason";
            case KafkaTopic.Name.RELEASES_ENRICHED_DLT -> "dead letters of publish, unchanged, with the reason";
            case KafkaTopic.Name.RELEASES_RAW_DLT_STATE -> "which dead letters are handled, and how";
            case KafkaTopic.Name.RELEASES_ENRICHED_DLT_STATE -> "which dead letters are handled, and how";
            case KafkaTopic.Name.OPS_AUDIT -> "who did what with dead letters";
            default -> "";
        };
    }
}
