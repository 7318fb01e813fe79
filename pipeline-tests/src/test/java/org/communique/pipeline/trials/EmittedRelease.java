package org.communique.pipeline.trials;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Record of {@code releases.raw}.
 *
 * @param release the id
 * @param revision as counted by ingest
 * @param version as ordered by ingest
 */
record EmittedRelease(String headline, String release, int revision, long version) {

    private static final JsonMapper JSON = new JsonMapper();

    static EmittedRelease of(ConsumerRecord<String, byte[]> record) {
        var value = JSON.readTree(record.value());
        return new EmittedRelease(
                value.path("headline").asString(),
                record.key(),
                value.path("revision").asInt(),
                value.path("version").asLong());
    }
}
