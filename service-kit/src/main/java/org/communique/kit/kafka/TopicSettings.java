package org.communique.kit.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of new topics; existing ones stay as they are.
 *
 * @param partitions number of partitions of each created topic
 * @param replicas number of replicas of each partition
 */
@ConfigurationProperties("communique.topics")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas) {

    /** @throws IllegalArgumentException when a number is not positive */
    public TopicSettings {
        requirePositive("partitions", partitions);
        requirePositive("replicas", replicas);
    }

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("communique.topics.%s: %d (expected: >= 1)".formatted(name, number));
        }
    }
}
