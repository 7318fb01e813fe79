package org.communique.publish.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.ahead.Ahead;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.deadletter.DeadLetters;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.duplicate.NearDuplicates;
import org.communique.publish.meter.Meters;
import org.communique.publish.trouble.Backoff;
import org.communique.publish.trouble.Condition;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main flow. A polled batch is read, linked to the earlier releases that it nearly repeats, written to the index by
 * bulk requests, one after the other, and let go of when every record has an outcome: written, duplicate, superseded, or
 * parked as a dead letter. Only then are its offsets committed.
 *
 * <p>As long as that is not so, {@link #publish} throws {@link TryAgain}; the container is paused, keeps its place in
 * the consumer group by polling, and hands the same records in again. What has an outcome by then is not sent again.
 */
public final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final DocumentReader reader;
    private final IndexKeeper index;
    private final NearDuplicates duplicates;
    private final BulkWriter bulk;
    private final DeadLetters deadLetters;
    private final Condition condition;
    private final Backoff backoff;
    private final Meters meters;
    /** How many documents go into one request. */
    private final int part;

    private final InstantSource clock;
    /** The batch that each consumer thread has in hand. */
    @SuppressWarnings("ThreadLocalUsage") // there is one instance of this class
    private final ThreadLocal<@Nullable Batch> inHand = new ThreadLocal<>();

    private volatile @Nullable LastBatch last;

    Publishing(
            DocumentReader reader,
            IndexKeeper index,
            NearDuplicates duplicates,
            BulkWriter bulk,
            DeadLetters deadLetters,
            Condition condition,
            Backoff backoff,
            Meters meters,
            int part,
            InstantSource clock) {
        this.reader = reader;
        this.index = index;
        this.duplicates = duplicates;
        this.bulk = bulk;
        this.deadLetters = deadLetters;
        this.condition = condition;
        this.backoff = backoff;
        this.meters = meters;
        this.part = part;
        this.clock = clock;
    }

    /**
     * Publishes a batch, or gets it further.
     *
     * @throws TryAgain when not every record has an outcome yet
     */
    void publish(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        var batch = take(records);
        int toSend = batch.toSend().size();
        try {
            write(batch);
            park(batch, consumer);
        } catch (RuntimeException failure) {
            throw tryAgain(batch, batch.toSend().size() < toSend, failure);
        }
        letGo(batch);
    }

    /** The batch that was published last; empty when there was none since the start. */
    public Optional<LastBatch> last() {
        return Optional.ofNullable(last);
    }

    private Batch take(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = Optional.ofNullable(inHand.get())
                .flatMap(unsettled -> unsettled.part(records))
                .orElseGet(() -> Batch.read(records, reader, clock.instant()));
        inHand.set(batch);
        return batch;
    }

    private void write(Batch batch) {
        for (var items = batch.toSend(); !items.isEmpty(); items = batch.toSend()) {
            index.require();
            write(batch, parts(items));
        }
    }

    private List<List<Item>> parts(List<Item> items) {
        return IntStream.iterate(0, begin -> begin < items.size(), begin -> begin + part)
                .mapToObj(begin -> items.subList(begin, Math.min(begin + part, items.size())))
                .toList();
    }

    /** While one part is on its way, the next one is linked. */
    private void write(Batch batch, List<List<Item>> parts) {
        var linked = link(parts.getFirst());
        for (int i = 0; i < parts.size(); i++) {
            var documents = linked.get();
            linked = i + 1 < parts.size() ? link(parts.get(i + 1)) : linked;
            var items = parts.get(i);
            var unsettled = settle(batch, items, bulk.write(documents, batch.failures()));
            if (!unsettled.isEmpty()) {
                throw failure(unsettled, items.size());
            }
        }
    }

    private Ahead<List<Document>> link(List<Item> items) {
        var documents = documents(items);
        return Ahead.begin(() -> duplicates.link(documents));
    }

    private static List<Document> documents(List<Item> items) {
        return items.stream().map(item -> item.open().orElseThrow()).toList();
    }

    /** Writes down what is settled, returns what is not. */
    private List<ItemOutcome.Unsettled> settle(Batch batch, List<Item> items, List<ItemOutcome> outcomes) {
        var unsettled = new ArrayList<ItemOutcome.Unsettled>();
        for (int i = 0; i < items.size(); i++) {
            switch (outcomes.get(i)) {
                case ItemOutcome.Settled outcome -> settle(batch, items.get(i), outcome);
                case ItemOutcome.Unsettled outcome -> unsettled.add(outcome);
            }
        }
        return unsettled;
    }

    private void settle(Batch batch, Item item, ItemOutcome.Settled outcome) {
        if (outcome instanceof ItemOutcome.Written) {
            var observed = item.open().orElseThrow().version().observed();
            meters.indexedAfter(Duration.between(observed, clock.instant()));
        }
        batch.settle(item, outcome);
    }

    private RuntimeException failure(List<ItemOutcome.Unsettled> unsettled, int sent) {
        unsettled.forEach(outcome -> meters.items(outcome.tag(), 1));
        if (unsettled.stream().anyMatch(ItemOutcome.Unavailable.class::isInstance)) {
            index.doubt();
        }
        return new TransientFailure("%d of %d documents are not in the index yet: %s"
                .formatted(unsettled.size(), sent, unsettled.getFirst().why()));
    }

    private void park(Batch batch, Consumer<?, ?> consumer) {
        var letters = batch.deadLetters();
        if (!letters.isEmpty()) {
            deadLetters.park(letters, batch.offsets(), consumer);
        }
    }

    private TryAgain tryAgain(Batch batch, boolean progressed, RuntimeException failure) {
        int failures = batch.failed(progressed);
        if (!(failure instanceof TransientFailure) && failures == 1) {
            LOG.error("unexpected, the batch will be tried again", failure);
        }
        condition.workFailed(TransientFailure.describe(failure));
        return new TryAgain(backoff.after(failures), failure);
    }

    private void letGo(Batch batch) {
        inHand.remove();
        condition.workSucceeded();
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
