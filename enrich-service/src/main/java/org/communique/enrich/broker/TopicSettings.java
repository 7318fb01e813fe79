package org.communique.enrich.broker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are declared that are not there yet.
 *
 * @param partitions of each topic
 * @param replicas of each partition
 */
@ConfigurationProperties("communique.topics")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas) {}
