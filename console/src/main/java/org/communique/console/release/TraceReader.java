package org.communique.console.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.communique.console.document.IndexedDocument;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.feed.FeedStatus;
import org.communique.console.feed.IngestFeeds;
import org.communique.console.kafka.Broker;
import org.communique.console.kafka.ReadLimit;
import org.communique.console.kafka.RecordPage;
import org.communique.console.kafka.RecordReader;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.UnreachableException;
import org.communique.console.service.ServiceClient;
import org.communique.console.service.ServiceName;
import org.communique.console.service.Services;
import org.communique.contracts.wire.KafkaTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the servers for a release. The index and ingest are asked first, since they know the version; its time, and the
 * partition of the key, lead to the records.
 */
@Component
class TraceReader {

    /** Clocks of the service and of the records' timestamps are one; a second is for rounding. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    /** An event is written within minutes of its observation: its article pages are fetched first. */
    private static final Duration WITHIN = Duration.ofMinutes(30);

    private static final int MAX_DEAD = 20;
    private static final ReadLimit EVENT_LIMIT = new ReadLimit(1, DataSize.ofMegabytes(16), Duration.ofMillis(1200));
    private static final ReadLimit DEAD_LIMIT =
            new ReadLimit(MAX_DEAD, DataSize.ofMegabytes(8), Duration.ofMillis(1200));

    private final IndexClient index;
    private final Broker broker;
    private final RecordReader records;
    private final IngestFeeds feeds;
    private final ServiceClient ingest;
    private final JsonMapper json;
    private final InstantSource clock;

    TraceReader(
            IndexClient index,
            Broker broker,
            RecordReader records,
            IngestFeeds feeds,
            Services services,
            JsonMapper json,
            InstantSource clock) {
        this.index = index;
        this.broker = broker;
        this.records = records;
        this.feeds = feeds;
        this.ingest = services.of(ServiceName.INGEST);
        this.json = json;
        this.clock = clock;
    }

    /** Asks all servers; each part has its own reason where one does not answer. */
    ReleaseTrace read(String id) {
        var asking = Inquiry.begin(() -> emitted(id));
        Answer<Optional<IndexedDocument>> document = Answer.to(() -> document(id));
        var emitted = asking.answer();
        var newest = newest(document, emitted);
        var feed = feedOf(document, emitted);
        var feedInquiry = Inquiry.begin(() -> feed.isEmpty() ? Optional.<FeedStatus>empty() : feeds.find(feed.get()));
        var raw = Inquiry.begin(() -> raw(id, document.orElse(Optional.empty()), newest));
        var enriched = Inquiry.begin(() -> event(id, KafkaTopic.RELEASES_ENRICHED, newest));
        var dead = Inquiry.begin(() -> dead(id, first(document).or(() -> newest)));
        var rawAnswer = raw.answer();
        var enrichedAnswer = enriched.answer();
        var enrich = Inquiry.begin(() -> progress("enrich", rawAnswer));
        Answer<ReleaseTrace.StageProgress> publish = Answer.to(() -> progress("publish", enrichedAnswer));
        return new ReleaseTrace(
                id,
                document,
                emitted,
                feedInquiry.answer(),
                rawAnswer,
                enrichedAnswer,
                dead.answer(),
                enrich.answer(),
                publish,
                clock.instant());
    }

    private Optional<EmittedState> emitted(String id) throws UnreachableException {
        return ingest.find("/releases/{id}", id).map(node -> json.treeToValue(node, EmittedState.class));
    }

    private Optional<IndexedDocument> document(String id) throws UnreachableException {
        var response = index.ask(client -> client.search(
                s -> s.index(IndexClient.WRITE_ALIAS)
                        .query(q -> q.term(t -> t.field("id").value(id)))
                        .source(o -> o.filter(f -> f.excludes("signature")))
                        .size(1),
                IndexedDocument.class));
        return response.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .findFirst();
    }

    private static Optional<Instant> newest(
            Answer<Optional<IndexedDocument>> document, Answer<Optional<EmittedState>> emitted) {
        var indexed = document.orElse(Optional.empty()).map(IndexedDocument::observed);
        var told = emitted.orElse(Optional.empty()).map(EmittedState::observed);
        return indexed.isEmpty() || (told.isPresent() && told.get().isAfter(indexed.get())) ? told : indexed;
    }

    private static Optional<Instant> first(Answer<Optional<IndexedDocument>> document) {
        return document.orElse(Optional.empty())
                .flatMap(release -> release.revisions().stream().findFirst())
                .map(IndexedDocument.Event::observed);
    }

    private static Optional<String> feedOf(
            Answer<Optional<IndexedDocument>> document, Answer<Optional<EmittedState>> emitted) {
        return document.orElse(Optional.empty())
                .flatMap(release -> Optional.ofNullable(release.feed()))
                .or(() -> emitted.orElse(Optional.empty()).flatMap(state -> Optional.ofNullable(state.feed())));
    }

    /** By the place in the document where it is of the newest event, else by time. */
    private ReleaseTrace.EventSearch raw(String id, Optional<IndexedDocument> document, Optional<Instant> newest)
            throws UnreachableException {
        var place = document.filter(release -> newest.equals(Optional.of(release.observed())))
                .flatMap(release -> Optional.ofNullable(release.rawRecord()));
        if (place.isPresent()) {
            var partition = new TopicPartition(
                    KafkaTopic.RELEASES_RAW.topicName(), place.get().partition());
            var record = records.readOne(partition, place.get().offset()).filter(found -> EventRecord.isOf(id, found));
            if (record.isPresent()) {
                return new ReleaseTrace.EventSearch(EventRecord.of(record.get()), true);
            }
        }
        return event(id, KafkaTopic.RELEASES_RAW, newest);
    }

    private ReleaseTrace.EventSearch event(String id, KafkaTopic topic, Optional<Instant> observed)
            throws UnreachableException {
        if (observed.isEmpty()) {
            return ReleaseTrace.EventSearch.NONE;
        }
        var page = read(id, topic, observed.get(), EVENT_LIMIT);
        var record = page.results().stream().flatMap(Optional::stream).findFirst();
        return new ReleaseTrace.EventSearch(record.orElse(null), record.isPresent() || !page.isPartial());
    }

    /** Reads to the event of a time, or to the end of the time within which it was written. */
    private RecordPage<Optional<EventRecord>> read(String id, KafkaTopic topic, Instant observed, ReadLimit limit)
            throws UnreachableException {
        var last = observed.plus(WITHIN).toEpochMilli();
        return records.read(from(Set.of(partition(topic, id)), observed.minus(BEFORE)), limit, record -> {
            if (isEvent(record, id, observed)) {
                return Optional.of(Optional.of(EventRecord.of(record)));
            }
            return record.timestamp() > last ? Optional.of(Optional.empty()) : Optional.empty();
        });
    }

    private static boolean isEvent(ConsumerRecord<byte[], byte[]> record, String id, Instant observed) {
        return EventRecord.isOf(id, record)
                && EventRecord.observed(record).filter(observed::equals).isPresent();
    }

    private ReleaseTrace.DeadSearch dead(String id, Optional<Instant> since) throws UnreachableException {
        if (since.isEmpty()) {
            return new ReleaseTrace.DeadSearch(List.of(), true);
        }
        var partitions = new HashSet<TopicPartition>();
        partitions.add(partition(KafkaTopic.RELEASES_RAW_DLT, id));
        partitions.add(partition(KafkaTopic.RELEASES_ENRICHED_DLT, id));
        var page = records.read(
                from(partitions, since.get().minus(BEFORE)),
                DEAD_LIMIT,
                record -> EventRecord.isOf(id, record) ? Optional.of(DeadRecord.of(record)) : Optional.empty());
        return new ReleaseTrace.DeadSearch(
                page.results().stream()
                        .sorted(Comparator.comparing(DeadRecord::died))
                        .toList(),
                !page.isPartial());
    }

    private Map<TopicPartition, Long> from(Set<TopicPartition> partitions, Instant time) throws UnreachableException {
        return broker.offsetsAt(partitions, time);
    }

    /** Kafka's own partitioner of keys: positive murmur2 modulo the number of partitions. */
    private TopicPartition partition(KafkaTopic topic, String id) throws UnreachableException {
        int count = broker.partitions(topic.topicName()).size();
        return new TopicPartition(topic.topicName(), partition(id, count));
    }

    /** Returns the partition of a key. */
    static int partition(String key, int count) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % count;
    }

    private ReleaseTrace.StageProgress progress(String group, Answer<ReleaseTrace.EventSearch> search)
            throws UnreachableException {
        var found = search.value();
        @Nullable EventRecord record = found == null ? null : found.record();
        if (record == null) {
            return ReleaseTrace.StageProgress.UNKNOWN;
        }
        var offsets = new HashMap<>(
                broker.ask(admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        var committed = offsets.get(new TopicPartition(record.topic(), record.partition()));
        return new ReleaseTrace.StageProgress(committed == null ? -1 : committed.offset());
    }
}
