package org.communique.ingest.partition;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.Subscription;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what was written, record by record. One that can't be read is skipped, counted and named in the log. */
public final class StateRecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(StateRecordReader.class);

    private final JsonMapper json;
    private final MeterRegistry meters;

    /** Reads values as JSON. */
    public StateRecordReader(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    /** Adds what a record says to a territory; the later record of a key holds. */
    void add(@Nullable OwnedPartition territory, ConsumerRecord<String, byte[]> record) {
        if (territory == null) {
            return;
        }
        try {
            read(territory.holdings(), record);
        } catch (RuntimeException | StackOverflowError e) {
            IngestMeters.UNREADABLE.count(meters, record.topic());
            LOG.warn("{}-{}@{}: skipped: {}", record.topic(), record.partition(), record.offset(), FailureReason.of(e));
        }
    }

    private void read(PartitionState holdings, ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? "" : record.key();
        switch (record.topic()) {
            case KafkaTopic.Name.FEEDS -> feed(holdings, new FeedId(key), record.value());
            case KafkaTopic.Name.FEEDS_STATE -> ofFeed(holdings, key, record.value());
            case KafkaTopic.Name.RELEASES_STATE -> release(holdings, new ReleaseId(key), record.value());
            default -> throw new IllegalArgumentException("topic: not one that is kept by source");
        }
    }

    private void feed(PartitionState holdings, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            holdings.remove(id);
            return;
        }
        holdings.put(json.readValue(value, Feed.class));
    }

    private void ofFeed(PartitionState holdings, String key, byte @Nullable [] value) {
        if (key.endsWith(Subscription.KEY)) {
            var feed = key.substring(0, key.length() - Subscription.KEY.length());
            subscription(holdings, new FeedId(feed), value);
        } else {
            feedState(holdings, new FeedId(key), value);
        }
    }

    private void subscription(PartitionState holdings, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            holdings.unsubscribe(id);
            return;
        }
        holdings.put(json.readValue(value, Subscription.class));
    }

    private void feedState(PartitionState holdings, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            holdings.forget(id);
            return;
        }
        holdings.put(json.readValue(value, FeedState.class));
    }

    private void release(PartitionState holdings, ReleaseId id, byte @Nullable [] value) {
        if (value == null) {
            holdings.releases().forget(id);
            return;
        }
        holdings.releases().put(json.readValue(value, ReleaseState.class));
    }
}
