package org.communique.ingest.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How releases are handed in.
 *
 * @param limit the largest body
 * @param source the publisher of what says neither who published it nor where it is
 * @param atOnce how many are worked on at the same time; more are asked to come back
 * @param patience how long a request waits for Kafka or for the owner of its source before it is asked to come back
 */
@ConfigurationProperties("communique.push")
public record PushSettings(
        @DefaultValue("1MB") DataSize limit,
        @DefaultValue("push") String source,
        @DefaultValue("64") int atOnce,
        @DefaultValue("5s") Duration patience) {}
