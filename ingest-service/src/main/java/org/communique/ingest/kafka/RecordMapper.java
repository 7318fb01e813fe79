package org.communique.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.communique.contracts.event.RawEvent;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.state.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Mapping of changes to Kafka records. */
public final class RecordMapper {

    private static final Logger LOG = LoggerFactory.getLogger(RecordMapper.class);
    private static final String SERVICE = "ingest-service";

    private final JsonMapper json;
    private final MeterRegistry meters;
    private final int maxBytes;

    /** @param maxBytes the largest value of a record */
    public RecordMapper(JsonMapper json, MeterRegistry meters, int maxBytes) {
        this.json = json;
        this.meters = meters;
        this.maxBytes = maxBytes;
    }

    /** Returns the records, the events last. */
    List<ProducerRecord<String, byte[]>> of(StateChanges changes, int partition) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var feed : changes.feeds()) {
            records.add(bySource(KafkaTopic.FEEDS, partition, feed.id().value(), json.writeValueAsBytes(feed)));
        }
        for (var id : changes.deletedFeeds()) {
            records.add(bySource(KafkaTopic.FEEDS, partition, id.value(), null));
            records.add(bySource(KafkaTopic.FEEDS_STATE, partition, id.value(), null));
            records.add(bySource(KafkaTopic.FEEDS_STATE, partition, id.value() + Subscription.KEY, null));
        }
        for (var state : changes.feedStates()) {
            var id = state.feed().value();
            records.add(bySource(KafkaTopic.FEEDS_STATE, partition, id, json.writeValueAsBytes(state)));
        }
        for (var subscription : changes.subscriptions()) {
            var id = subscription.feed().value() + Subscription.KEY;
            records.add(bySource(KafkaTopic.FEEDS_STATE, partition, id, json.writeValueAsBytes(subscription)));
        }
        for (var state : changes.releaseStates()) {
            var id = state.identity().id().value();
            records.add(bySource(KafkaTopic.RELEASES_STATE, partition, id, json.writeValueAsBytes(state)));
        }
        changes.events().forEach(event -> records.add(event(event)));
        return records;
    }

    private static ProducerRecord<String, byte[]> bySource(
            KafkaTopic topic, int partition, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic.topicName(), partition, key, value);
    }

    private ProducerRecord<String, byte[]> event(RawEvent event) {
        var headers = new RecordHeaders();
        CloudEvents.headers(event, SERVICE).forEach(headers::add);
        return new ProducerRecord<>(
                KafkaTopic.RELEASES_RAW.topicName(), null, event.releaseId().value(), fitting(event), headers);
    }

    /** Drops the page of a release that is larger than a record may be, rather than stop its feed for ever. */
    private byte[] fitting(RawEvent event) {
        byte[] value = json.writeValueAsBytes(event);
        if (value.length <= maxBytes || !(event instanceof RawRelease release)) {
            return value;
        }
        if (release.page() != null) {
            return drop("page", value.length, without(release, release.text()));
        }
        return drop(
                "content",
                value.length,
                without(
                        release,
                        release.text().toBuilder().lead(null).content(null).build()));
    }

    private byte[] drop(String part, int bytes, RawRelease without) {
        LOG.warn(
                "record oversize release={} bytes={} max-bytes={} dropped={}",
                without.releaseId(),
                bytes,
                maxBytes,
                part);
        IngestMeters.OVERSIZE.count(meters, part + "-left-out");
        return fitting(without);
    }

    private static RawRelease without(RawRelease release, SourceText text) {
        return new RawRelease(release.identity(), release.origin(), text, null, release.lift(), release.lineage());
    }
}
