package org.communique.ingest.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of pushes.
 *
 * @param maxBody largest body
 * @param defaultSource publisher of a push with neither source nor url
 * @param maxConcurrent most concurrent requests; further ones are refused (429)
 * @param ownerTimeout longest wait of a request for Kafka or for the owner of its source; then it is refused (503)
 */
@ConfigurationProperties("communique.ingest.push")
public record PushSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("push") String defaultSource,
        @DefaultValue("64") int maxConcurrent,
        @DefaultValue("5s") Duration ownerTimeout) {}
