package org.communique.contracts.wire;

import java.util.Locale;

/** Stage of the pipeline that consumes a topic of events. */
public enum Stage {
    /** From {@code releases.raw} to {@code releases.enriched}. */
    ENRICH(KafkaTopic.RELEASES_RAW, KafkaTopic.RELEASES_RAW_DLT),

    /** From {@code releases.enriched} to the index. */
    PUBLISH(KafkaTopic.RELEASES_ENRICHED, KafkaTopic.RELEASES_ENRICHED_DLT);

    private final KafkaTopic topic;
    private final KafkaTopic deadLetters;

    Stage(KafkaTopic topic, KafkaTopic deadLetters) {
        this.topic = topic;
        this.deadLetters = deadLetters;
    }

    /** Returns its name in tags, logs and JSON, such as {@code enrich}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns its consumer group, unless a setting of the service names another one. */
    public String group() {
        return word();
    }

    /** Returns the consumed topic. */
    public KafkaTopic topic() {
        return topic;
    }

    /** Returns the topic of its dead letters. */
    public KafkaTopic deadLetters() {
        return deadLetters;
    }
}
