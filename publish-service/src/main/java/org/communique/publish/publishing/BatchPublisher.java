package org.communique.publish.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.kit.availability.Availability;
import org.communique.kit.brake.DeadLetterBrake;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.kit.deadletter.VersionBrake;
import org.communique.kit.loop.BackOffs;
import org.communique.publish.bulk.BulkItemOutcome;
import org.communique.publish.bulk.BulkSettings;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.deadletter.DeadLetters;
import org.communique.publish.document.Chunks;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.RejectionReason;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.nearduplicate.NearDuplicates;
import org.communique.publish.retry.AsyncTask;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOff;

/**
 * The main flow. A polled batch is read chunk by chunk, linked to the earlier releases it nearly repeats, written to the
 * index by bulk requests, one after the other, and completed when every record has an outcome: written, duplicate,
 * superseded, or dead letter. Only then are its offsets committed.
 *
 * <p>Until then {@link #publish} throws {@link RetryBatchException}; the container pauses, keeps its place in the consumer
 * group by polling, and hands in the same records. Those with an outcome are not sent again.
 */
public final class BatchPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPublisher.class);

    /** The first chunk has one part in so many of a full one. */
    private static final int FIRST_CHUNK_DIVISOR = 4;

    /** Of a dead letter: as often as a document with an unknown field is read again. */
    private static final int MAX_TRIES = 3;

    private final DocumentReader reader;
    private final IndexProvisioner index;
    private final NearDuplicates duplicates;
    private final BulkWriter bulk;
    private final DeadLetters deadLetters;
    private final Availability availability;
    private final BackOff backOff;
    private final PublishMetrics meters;
    private final BulkSettings requests;
    private final VersionBrake brake;
    private final DeadLetterBrake deadLetterBrake;
    private final InstantSource clock;
    /** The batch in progress, per consumer thread. */
    @SuppressWarnings("ThreadLocalUsage") // there is one instance of this class
    private final ThreadLocal<@Nullable Batch> current = new ThreadLocal<>();

    private volatile @Nullable LastBatch last;

    BatchPublisher(
            DocumentReader reader,
            IndexProvisioner index,
            NearDuplicates duplicates,
            BulkWriter bulk,
            DeadLetters deadLetters,
            Availability availability,
            BackOff backOff,
            PublishMetrics meters,
            BulkSettings requests,
            VersionBrake brake,
            DeadLetterBrake deadLetterBrake,
            InstantSource clock) {
        this.reader = reader;
        this.index = index;
        this.duplicates = duplicates;
        this.bulk = bulk;
        this.deadLetters = deadLetters;
        this.availability = availability;
        this.backOff = backOff;
        this.meters = meters;
        this.requests = requests;
        this.brake = brake;
        this.deadLetterBrake = deadLetterBrake;
        this.clock = clock;
    }

    /**
     * Publishes a batch, or the rest of one.
     *
     * @throws RetryBatchException when a record has no outcome yet
     */
    void publish(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        var batch = resumeOrBegin(records);
        int open = batch.open().size();
        try {
            write(batch);
            writeDeadLetters(batch, consumer);
        } catch (RuntimeException | Error failure) { // An Error would end the consumer for good.
            throw retry(batch, batch.open().size() < open, failure);
        }
        complete(batch);
    }

    /**
     * Publishes dead letters, as they came once, beside the main flow. What is in the index already is a duplicate, so they may
     * be published any number of times.
     *
     * @return one outcome each, in their order; a refusal makes no other dead letter
     * @throws RuntimeException when one has no outcome after some tries, such as a {@link TransientFailureException}
     */
    public List<BulkItemOutcome.Final> publishAgain(List<ConsumerRecord<byte[], byte[]>> letters) {
        var batch = Batch.of(letters, clock.instant());
        while (!batch.open().isEmpty()) {
            int open = batch.open().size();
            try {
                write(batch);
            } catch (RuntimeException failure) {
                if (batch.countFailure(batch.open().size() < open) > MAX_TRIES) {
                    throw failure;
                }
            }
        }
        var report = batch.report(clock.instant());
        report.outcomes().forEach(meters::items);
        return batch.finalOutcomes();
    }

    /** Returns the last published batch; empty before the first one since the start. */
    public Optional<LastBatch> last() {
        return Optional.ofNullable(last);
    }

    private Batch resumeOrBegin(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = Optional.ofNullable(current.get())
                .flatMap(unfinished -> unfinished.limitedTo(records))
                .orElseGet(() -> Batch.of(records, clock.instant()));
        current.set(batch);
        return batch;
    }

    private void write(Batch batch) {
        for (var items = batch.open(); !items.isEmpty(); items = batch.open()) {
            write(chunks(items), index.require().fields(), batch.failures());
        }
    }

    /**
     * Cuts items into chunks. The first of several is small: no request is in flight during its preparation. A large record
     * goes alone, since two chunks are in memory at a time.
     */
    List<List<BatchItem>> chunks(List<BatchItem> items) {
        int first = items.size() > requests.maxDocuments()
                ? Math.ceilDiv(requests.maxDocuments(), FIRST_CHUNK_DIVISOR)
                : items.size();
        var chunks = new ArrayList<>(bounded(items.subList(0, first)));
        chunks.addAll(bounded(items.subList(first, items.size())));
        return chunks;
    }

    private List<List<BatchItem>> bounded(List<BatchItem> items) {
        return Chunks.of(items, requests.maxDocuments(), requests.maxSize().toBytes(), BatchItem::size);
    }

    /** Reads and links the next chunk while one is in flight. */
    private void write(List<List<BatchItem>> chunks, MappedFields fields, int failures) {
        var ready = prepare(chunks.getFirst(), fields);
        try {
            for (int i = 0; i < chunks.size(); i++) {
                var chunk = ready.get();
                ready = i + 1 < chunks.size() ? prepare(chunks.get(i + 1), fields) : ready;
                write(chunk, failures);
            }
        } finally {
            // The next try must have the batch to itself.
            ready.awaitEnd();
        }
    }

    private AsyncTask<BatchChunk> prepare(List<BatchItem> items, MappedFields fields) {
        return AsyncTask.begin(() -> {
            var chunk = BatchChunk.read(items, reader, fields);
            return fields.find("nearDuplicateOf").isPresent() ? chunk.withDocuments(duplicates::link) : chunk;
        });
    }

    private void write(BatchChunk chunk, int failures) {
        noteLeftOut(chunk);
        var retryable = apply(bulk.write(chunk.documents(), failures), chunk);
        if (!retryable.isEmpty()) {
            throw failure(retryable, chunk.documents().size());
        }
    }

    /** Before anything is written: an indexed version keeps its left-out fields out for good. */
    private void noteLeftOut(BatchChunk chunk) {
        var names = new TreeSet<String>();
        for (var document : chunk.documents()) {
            names.addAll(document.leftOut());
            meters.leftOut(document.leftOut().size());
        }
        if (!names.isEmpty()) {
            index.leftOut(names);
        }
    }

    /** Completes the items with a final outcome; returns the other outcomes. */
    private List<BulkItemOutcome.Retryable> apply(List<BulkItemOutcome> outcomes, BatchChunk chunk) {
        var retryable = new ArrayList<BulkItemOutcome.Retryable>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case BulkItemOutcome.Final outcome ->
                    complete(chunk, chunk.sent().get(i), outcome);
                case BulkItemOutcome.Retryable outcome -> retryable.add(outcome);
            }
        }
        return retryable;
    }

    private void complete(BatchChunk chunk, BatchItem item, BulkItemOutcome.Final outcome) {
        if (outcome instanceof BulkItemOutcome.Written) {
            var document = item.document().orElseThrow();
            var now = clock.instant();
            meters.indexedAfter(Duration.between(document.version().observed(), now));
            var published = document.duplicateKeys().published();
            if (published != null) {
                meters.publishedBefore(Duration.between(published, now));
            }
        }
        chunk.complete(item, outcome);
    }

    private RuntimeException failure(List<BulkItemOutcome.Retryable> retryable, int sent) {
        retryable.forEach(outcome -> meters.items(outcome.tag(), 1));
        if (retryable.stream().anyMatch(BulkItemOutcome.Unavailable.class::isInstance)) {
            index.invalidate();
        }
        return new TransientFailureException("%d of %d documents are not in the index yet: %s"
                .formatted(retryable.size(), sent, retryable.getFirst().why()));
    }

    private void writeDeadLetters(Batch batch, Consumer<?, ?> consumer) {
        var letters = batch.deadLetters();
        var ahead = letters.stream()
                .filter(letter -> letter.reason().equals(RejectionReason.VERSION_AHEAD.tag()))
                .map(DeadLetter::detail)
                .toList();
        brake.check(batch.size(), ahead);
        deadLetterBrake.check(batch.size(), letters);
        if (!letters.isEmpty()) {
            deadLetters.write(letters, batch.offsets(), consumer);
        }
        brake.written(batch.size(), ahead.size());
        deadLetterBrake.written(batch.size(), letters);
    }

    private RetryBatchException retry(Batch batch, boolean progressed, Throwable failure) {
        int failures = batch.countFailure(progressed);
        availability.workFailed(failure);
        return new RetryBatchException(BackOffs.after(failures, backOff), failure);
    }

    private void complete(Batch batch) {
        current.remove();
        availability.workSucceeded();
        var report = batch.report(clock.instant());
        report.outcomes().forEach(meters::items);
        last = report;
        LOG.info(
                "published records={} {} ms={}",
                report.items(),
                keyValues(report.outcomes()),
                report.took().toMillis());
    }

    private static String keyValues(Map<String, Long> outcomes) {
        return new TreeMap<>(outcomes)
                .entrySet().stream()
                        .map(outcome -> outcome.getKey() + "=" + outcome.getValue())
                        .collect(Collectors.joining(" "));
    }
}
