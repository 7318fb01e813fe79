package org.communique.enrich.redrive;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.release.Version;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.stream.EnrichedRecord;
import org.communique.enrich.stream.RecordEnricher;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.redrive.RedriveResult;
import org.communique.kit.redrive.Redriver;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/**
 * Redriver of dead letters from partitions of this instance. Enriched events and notes are one transaction. It carries the
 * consumer's positions and generation: the broker refuses a replaced instance, and the next owner of a partition waits for the
 * transaction before its first read.
 */
final class FencedRedriver implements Redriver {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordEnricher enricher;
    private final NewestVersions versions;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final TopicIdGuard topicId;
    private final MeterRegistry meters;
    private final Set<TopicPartition> owned;
    private final int partitions;

    /** @throws BrokerException when the partitions of the topic are not known yet */
    FencedRedriver(
            Consumer<byte[], byte[]> consumer,
            RecordEnricher enricher,
            NewestVersions versions,
            KafkaOperations<byte[], byte[]> kafka,
            TopicIdGuard topicId,
            MeterRegistry meters)
            throws BrokerException {
        this.consumer = consumer;
        this.enricher = enricher;
        this.versions = versions;
        this.kafka = kafka;
        this.topicId = topicId;
        this.meters = meters;
        this.owned = Set.copyOf(consumer.assignment());
        this.partitions = partitions(consumer);
    }

    private static int partitions(Consumer<?, ?> consumer) throws BrokerException {
        try {
            int found = consumer.partitionsFor(KafkaTopic.Name.RELEASES_RAW, TIMEOUT)
                    .size();
            if (found > 0) {
                return found;
            }
            throw new BrokerException("%s: no such topic".formatted(KafkaTopic.Name.RELEASES_RAW), null);
        } catch (KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    /** By the original partition of the record: that of its release in {@code releases.raw}. */
    @Override
    public boolean owns(DeadLetterEntry entry) {
        return owned.contains(partition(Math.floorMod(entry.originalPartition(), partitions)));
    }

    @Override
    public boolean leads() {
        return owned.contains(partition(0));
    }

    @Override
    public double share() {
        return Math.min(1, Math.max(1, owned.size()) / (double) partitions);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(KafkaTopic.Name.RELEASES_RAW, number);
    }

    @Override
    public List<RedriveResult> redrive(
            List<DeadLetterRecord> letters,
            List<DeadLetterEntry> upcoming,
            Function<RedriveResult, ProducerRecord<byte[], byte[]>> note)
            throws BrokerException {
        var redriven = enrich(enricher, letters);
        var newest = new HashMap<>(versions.of(wanted(redriven), wantedNext(upcoming)));
        var results = inTransaction(operations -> emit(redriven, newest, note, operations));
        results.forEach(
                result -> EnrichMeter.REDRIVES.count(meters, result.outcome().tag()));
        return results;
    }

    /** Enriches the first of some dead letters, or all. */
    static List<Redriven> enrich(RecordEnricher enricher, List<DeadLetterRecord> letters) {
        var outcomes = enricher.enrichAgain(
                letters.stream().map(DeadLetterRecord::original).toList());
        var redriven = new ArrayList<Redriven>();
        for (int i = 0; i < outcomes.size(); i++) {
            redriven.add(new Redriven(letters.get(i).id(), outcomes.get(i)));
        }
        return redriven;
    }

    static List<NewestVersions.Wanted> wanted(Collection<Redriven> redriven) {
        return redriven.stream().flatMap(one -> one.wanted().stream()).toList();
    }

    private static List<NewestVersions.Wanted> wantedNext(List<DeadLetterEntry> upcoming) {
        var wanted = new ArrayList<NewestVersions.Wanted>();
        for (var entry : upcoming) {
            var version = entry.version();
            if (entry.release() != null && version != null && version > 0) {
                wanted.add(new NewestVersions.Wanted(entry.release(), new Version(version).observed()));
            }
        }
        return wanted;
    }

    private static List<RedriveResult> emit(
            List<Redriven> redriven,
            Map<String, Long> newest,
            Function<RedriveResult, ProducerRecord<byte[], byte[]>> note,
            KafkaOperations<byte[], byte[]> operations) {
        var results = new ArrayList<RedriveResult>();
        var sent = new ArrayList<CompletableFuture<SendResult<byte[], byte[]>>>();
        for (var one : redriven) {
            var nothing = one.resultWithout(newest);
            var event = one.event();
            if (nothing.isPresent() || event.isEmpty()) {
                nothing.ifPresent(results::add);
                sent.add(CompletableFuture.completedFuture(null));
                continue;
            }
            long version = event.get().stateVersion().value();
            newest.put(event.get().releaseId().value(), version);
            sent.add(operations.send(EnrichedRecord.of(event.get(), one.json())));
            results.add(RedriveResult.of(one.id(), RedriveOutcome.ENRICHED, null, version));
        }
        for (int i = 0; i < results.size(); i++) {
            results.set(i, placed(results.get(i), sent.get(i)));
        }
        results.forEach(result -> send(note.apply(result), operations));
        return results;
    }

    /** Adds the place of the emitted record: it tells later whether publish has read it. */
    private static RedriveResult placed(RedriveResult result, CompletableFuture<SendResult<byte[], byte[]>> sent) {
        if (result.outcome() != RedriveOutcome.ENRICHED) {
            return result;
        }
        var place = place(sent);
        return new RedriveResult(
                result.id(), result.outcome(), result.detail(), result.version(), place.partition(), place.offset());
    }

    private static RecordMetadata place(CompletableFuture<SendResult<byte[], byte[]>> sent) {
        try {
            return sent.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).getRecordMetadata();
        } catch (ExecutionException e) {
            throw new KafkaException(FailureReason.of(e), e);
        } catch (TimeoutException e) {
            throw new KafkaException("no answer to a send within " + TIMEOUT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted during a send", e);
        }
    }

    @Override
    public void write(List<ProducerRecord<byte[], byte[]>> records) throws BrokerException {
        inTransaction(operations -> {
            records.forEach(record -> send(record, operations));
            return records.size();
        });
    }

    /** Ignores the future: a later failure fails the commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(ProducerRecord<byte[], byte[]> record, KafkaOperations<byte[], byte[]> operations) {
        operations.send(record);
    }

    private <T> T inTransaction(Function<KafkaOperations<byte[], byte[]>, T> writes) throws BrokerException {
        try {
            var positions = positions();
            var written = kafka.executeInTransaction(operations -> {
                var result = writes.apply(operations);
                operations.sendOffsetsToTransaction(positions, consumer.groupMetadata());
                return result;
            });
            return Objects.requireNonNull(written, "no result of a transaction");
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    /** All records before the positions are committed. */
    private Map<TopicPartition, OffsetAndMetadata> positions() {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : owned) {
            positions.put(partition, new OffsetAndMetadata(consumer.position(partition, TIMEOUT)));
        }
        return topicId.withId(positions);
    }
}
