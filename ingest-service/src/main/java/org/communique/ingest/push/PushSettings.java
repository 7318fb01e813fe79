package org.communique.ingest.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of pushes.
 *
 * @param limit largest body
 * @param source publisher of a push with neither source nor url
 * @param atOnce most concurrent requests; further ones are refused (429)
 * @param patience longest wait of a request for Kafka or for the owner of its source; then it is refused (503)
 */
@ConfigurationProperties("communique.push")
public record PushSettings(
        @DefaultValue("1MB") DataSize limit,
        @DefaultValue("push") String source,
        @DefaultValue("64") int atOnce,
        @DefaultValue("5s") Duration patience) {}
