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

/** Restores state from records. An unreadable record is skipped, counted and logged. */
public final class StateRecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(StateRecordReader.class);

    private final JsonMapper json;
    private final MeterRegistry meters;

    /** @param json reads the values */
    public StateRecordReader(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    /** Applies a record to the state of its partition; the later record of a key wins. */
    void restore(@Nullable OwnedPartition partition, ConsumerRecord<String, byte[]> record) {
        if (partition == null) {
            return;
        }
        try {
            read(partition.state(), record);
        } catch (RuntimeException | StackOverflowError e) {
            IngestMeters.UNREADABLE.count(meters, record.topic());
            LOG.warn(
                    "record skipped topic={} partition={} offset={}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    FailureReason.of(e));
        }
    }

    private void read(PartitionState state, ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? "" : record.key();
        switch (record.topic()) {
            case KafkaTopic.Name.FEEDS -> feed(state, new FeedId(key), record.value());
            case KafkaTopic.Name.FEEDS_STATE -> ofFeed(state, key, record.value());
            case KafkaTopic.Name.RELEASES_STATE -> release(state, new ReleaseId(key), record.value());
            default ->
                throw new IllegalArgumentException(
                        "topic %s (expected: one partitioned by source)".formatted(record.topic()));
        }
    }

    private void feed(PartitionState state, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            state.remove(id);
            return;
        }
        state.put(json.readValue(value, Feed.class));
    }

    private void ofFeed(PartitionState state, String key, byte @Nullable [] value) {
        if (key.endsWith(Subscription.KEY)) {
            var feed = key.substring(0, key.length() - Subscription.KEY.length());
            subscription(state, new FeedId(feed), value);
        } else {
            feedState(state, new FeedId(key), value);
        }
    }

    private void subscription(PartitionState state, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            state.removeSubscription(id);
            return;
        }
        state.put(json.readValue(value, Subscription.class));
    }

    private void feedState(PartitionState state, FeedId id, byte @Nullable [] value) {
        if (value == null) {
            state.removeState(id);
            return;
        }
        state.put(json.readValue(value, FeedState.class));
    }

    private void release(PartitionState state, ReleaseId id, byte @Nullable [] value) {
        if (value == null) {
            state.releases().remove(id);
            return;
        }
        state.releases().put(json.readValue(value, ReleaseState.class));
    }
}
