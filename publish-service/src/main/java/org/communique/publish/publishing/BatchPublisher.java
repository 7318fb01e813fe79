package org.communique.publish.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.kit.availability.Availability;
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
import org.communique.publish.trouble.AsyncTask;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOff;

/**
 * The main flow. A polled batch is read part by part, linked to the earlier releases that it nearly repeats, written to
 * the index by bulk requests, one after the other, and let go of when every record has an outcome: written, duplicate,
 * superseded, or parked as a dead letter. Only then are its offsets committed.
 *
 * <p>As long as that is not so, {@link #publish} throws {@link RetryBatchException}; the container is paused, keeps its place in
 * the consumer group by polling, and hands the same records in again. What has an outcome by then is not sent again.
 */
public final class BatchPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPublisher.class);

    /** Which fraction of a whole part the first one is. */
    private static final int FIRST_PART = 4;

    private final DocumentReader reader;
    private final IndexProvisioner index;
    private final NearDuplicates duplicates;
    private final BulkWriter bulk;
    private final DeadLetters deadLetters;
    private final Availability availability;
    private final BackOff backOff;
    private final PublishMetrics meters;
    /** How many records are read for one request. */
    private final BulkSettings requests;

    private final VersionBrake brake;
    private final InstantSource clock;
    /** The batch that each consumer thread has in hand. */
    @SuppressWarnings("ThreadLocalUsage") // there is one instance of this class
    private final ThreadLocal<@Nullable Batch> inHand = new ThreadLocal<>();

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
        this.clock = clock;
    }

    /**
     * Publishes a batch, or gets it further.
     *
     * @throws RetryBatchException when not every record has an outcome yet
     */
    void publish(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        var batch = take(records);
        int open = batch.open().size();
        try {
            write(batch);
            writeDeadLetters(batch, consumer);
        } catch (RuntimeException | Error failure) { // An Error would end the consumer for good.
            throw tryAgain(batch, batch.open().size() < open, failure);
        }
        letGo(batch);
    }

    /** The batch that was published last; empty when there was none since the start. */
    public Optional<LastBatch> last() {
        return Optional.ofNullable(last);
    }

    private Batch take(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = Optional.ofNullable(inHand.get())
                .flatMap(unsettled -> unsettled.only(records))
                .orElseGet(() -> Batch.of(records, clock.instant()));
        inHand.set(batch);
        return batch;
    }

    private void write(Batch batch) {
        for (var items = batch.open(); !items.isEmpty(); items = batch.open()) {
            write(parts(items), index.require().fields(), batch.failures());
        }
    }

    /**
     * The first part of many is small: nothing is on its way while it is made ready. A large record goes alone, since two
     * parts are in memory at a time.
     */
    List<List<BatchItem>> parts(List<BatchItem> items) {
        int first = items.size() > requests.maxDocuments()
                ? Math.ceilDiv(requests.maxDocuments(), FIRST_PART)
                : items.size();
        var parts = new ArrayList<>(portions(items.subList(0, first)));
        parts.addAll(portions(items.subList(first, items.size())));
        return parts;
    }

    private List<List<BatchItem>> portions(List<BatchItem> items) {
        return Chunks.of(items, requests.maxDocuments(), requests.maxSize().toBytes(), BatchItem::size);
    }

    /** While one part is on its way, the next one is read and linked. */
    private void write(List<List<BatchItem>> parts, MappedFields known, int failures) {
        var ready = prepare(parts.getFirst(), known);
        try {
            for (int i = 0; i < parts.size(); i++) {
                var part = ready.get();
                ready = i + 1 < parts.size() ? prepare(parts.get(i + 1), known) : ready;
                write(part, failures);
            }
        } finally {
            // Whoever has the batch in hand next has it alone.
            ready.awaitEnd();
        }
    }

    private AsyncTask<BatchChunk> prepare(List<BatchItem> items, MappedFields known) {
        return AsyncTask.begin(() -> {
            var part = BatchChunk.read(items, reader, known);
            return known.find("nearDuplicateOf").isPresent() ? part.with(duplicates::link) : part;
        });
    }

    private void write(BatchChunk part, int failures) {
        remember(part);
        var unsettled = settle(part, bulk.write(part.documents(), failures));
        if (!unsettled.isEmpty()) {
            throw failure(unsettled, part.documents().size());
        }
    }

    /** Before anything is written: the version of a document that is there keeps its fields out for good. */
    private void remember(BatchChunk part) {
        var names = new TreeSet<String>();
        for (var document : part.documents()) {
            names.addAll(document.leftOut());
            meters.leftOut(document.leftOut().size());
        }
        if (!names.isEmpty()) {
            index.leftOut(names);
        }
    }

    /** Writes down what is settled, returns what is not. */
    private List<BulkItemOutcome.Unsettled> settle(BatchChunk part, List<BulkItemOutcome> outcomes) {
        var unsettled = new ArrayList<BulkItemOutcome.Unsettled>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case BulkItemOutcome.Settled outcome -> settle(part, part.sent().get(i), outcome);
                case BulkItemOutcome.Unsettled outcome -> unsettled.add(outcome);
            }
        }
        return unsettled;
    }

    private void settle(BatchChunk part, BatchItem item, BulkItemOutcome.Settled outcome) {
        if (outcome instanceof BulkItemOutcome.Written) {
            var observed = item.document().orElseThrow().version().observed();
            meters.indexedAfter(Duration.between(observed, clock.instant()));
        }
        part.settle(item, outcome);
    }

    private RuntimeException failure(List<BulkItemOutcome.Unsettled> unsettled, int sent) {
        unsettled.forEach(outcome -> meters.items(outcome.tag(), 1));
        if (unsettled.stream().anyMatch(BulkItemOutcome.Unavailable.class::isInstance)) {
            index.doubt();
        }
        return new TransientFailure("%d of %d documents are not in the index yet: %s"
                .formatted(unsettled.size(), sent, unsettled.getFirst().why()));
    }

    private void writeDeadLetters(Batch batch, Consumer<?, ?> consumer) {
        var letters = batch.deadLetters();
        var ahead = letters.stream()
                .filter(letter -> letter.reason().equals(RejectionReason.VERSION_AHEAD.tag()))
                .map(DeadLetter::detail)
                .toList();
        brake.check(batch.size(), ahead);
        if (!letters.isEmpty()) {
            deadLetters.write(letters, batch.offsets(), consumer);
        }
        brake.written(batch.size(), ahead.size());
    }

    private RetryBatchException tryAgain(Batch batch, boolean progressed, Throwable failure) {
        int failures = batch.failed(progressed);
        availability.workFailed(failure);
        return new RetryBatchException(BackOffs.after(failures, backOff), failure);
    }

    private void letGo(Batch batch) {
        inHand.remove();
        availability.workSucceeded();
        var done = batch.done(clock.instant());
        done.outcomes().forEach(meters::items);
        last = done;
        LOG.info(
                "{} records: {} in {} ms",
                done.items(),
                done.outcomes(),
                done.took().toMillis());
    }
}
