package org.communique.ingest.ownership;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what was written, record by record. One that can't be read is skipped, counted and named in the log. */
public final class Recollection {

    private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);

    private final JsonMapper json;
    private final MeterRegistry meters;

    /** Reads values as JSON. */
    public Recollection(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    /** Adds what a record says to a territory; the later record of a key holds. */
    void add(@Nullable Territory territory, ConsumerRecord<String, byte[]> record) {
        if (territory == null) {
            return;
        }
        try {
            read(territory, record);
        } catch (JacksonException | IllegalArgumentException e) {
            IngestMeters.UNREADABLE.count(meters, record.topic());
            LOG.warn("{}-{}@{}: skipped: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private void read(Territory territory, ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? "" : record.key();
        switch (record.topic()) {
            case KafkaTopic.Name.FEEDS -> feed(territory, new FeedId(key), record.value());
            case KafkaTopic.Name.FEEDS_STATE -> ofFeed(territory, key, record.value());
            case KafkaTopic.Name.RELEASES_STATE -> release(territory, new ReleaseId(key), record.value());
            default -> throw new IllegalArgumentException("topic: not one that is kept by source");
        }
    }

    private void feed(Territory territory, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            territory.remove(id);
            return;
        }
        territory.put(json.readValue(value, Feed.class));
    }

    private void ofFeed(Territory territory, String key, byte @Nullable [] value) {
        if (key.endsWith(Subscription.KEY)) {
            var feed = key.substring(0, key.length() - Subscription.KEY.length());
            subscription(territory, new FeedId(feed), value);
        } else {
            feedState(territory, new FeedId(key), value);
        }
    }

    private void subscription(Territory territory, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            territory.unsubscribe(id);
            return;
        }
        territory.put(json.readValue(value, Subscription.class));
    }

    private void feedState(Territory territory, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            territory.forget(id);
            return;
        }
        territory.put(json.readValue(value, FeedState.class));
    }

    private void release(Territory territory, ReleaseId id, byte @Nullable [] value) {
        if (value == null) {
            territory.forget(id);
            return;
        }
        territory.put(json.readValue(value, ReleaseState.class));
    }
}
