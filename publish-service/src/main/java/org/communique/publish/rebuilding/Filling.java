package org.communique.publish.rebuilding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.duplicate.NearDuplicates;
import org.communique.publish.meter.Meters;
import org.communique.publish.replay.Ledger;
import org.communique.publish.replay.Replay;
import org.communique.publish.trouble.TransientFailure;

/**
 * Writes what a replay brings into the new index: one request is on its way while the next records are read. What
 * Elasticsearch has no room for is sent again until it has. A record that can never be indexed is counted and left out:
 * it is, or will be, a dead letter of the live flow.
 */
final class Filling {

    private final DocumentReader reader;
    private final NearDuplicates duplicates;
    private final BulkWriter bulk;
    private final Meters meters;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    Filling(DocumentReader reader, NearDuplicates duplicates, BulkWriter bulk, Meters meters) {
        this.reader = reader;
        this.duplicates = duplicates;
        this.bulk = bulk;
        this.meters = meters;
    }

    /** What has to be asked between the steps. */
    interface Turn {

        /**
         * The replay has come this far.
         *
         * @throws Abandoned when it is to go no further
         */
        void next();

        /**
         * Something did not work: waits a while, after which it may be tried again.
         *
         * @param failures how many in a row
         * @throws Abandoned when it is to go no further
         */
        void failed(int failures, String why);
    }

    /**
     * Goes on until everything that is in the topic now has its outcome.
     *
     * @param ledger is told what is in the index by then
     * @throws Abandoned when it is to go no further
     */
    void fill(Replay replay, Ledger ledger, Turn turn) {
        replay.look();
        var onItsWay = CompletableFuture.completedFuture((Void) null);
        try {
            while (!replay.isAtEnd()) {
                var documents = read(replay.poll());
                join(onItsWay);
                turn.next();
                onItsWay = CompletableFuture.runAsync(() -> write(documents, ledger, turn), threads);
            }
        } finally {
            join(onItsWay);
        }
    }

    private static void join(CompletableFuture<Void> onItsWay) {
        try {
            onItsWay.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private List<Document> read(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = new ArrayList<Document>(records.size());
        for (var record : records) {
            if (reader.read(record) instanceof Document document) {
                documents.add(document);
            }
        }
        meters.rebuilt("unreadable", records.size() - documents.size());
        return documents;
    }

    private void write(List<Document> documents, Ledger ledger, Turn turn) {
        var left = documents;
        for (int failures = 0; !left.isEmpty(); ) {
            var outcomes = send(left, failures);
            var unsettled = settle(left, outcomes, ledger);
            if (!unsettled.isEmpty()) {
                failures = unsettled.size() < left.size() ? 1 : failures + 1;
                turn.failed(failures, why(outcomes));
            }
            left = unsettled;
        }
    }

    /** Links as live publishing does, by the index that is live; where that can't be asked, nothing is sent yet. */
    private List<ItemOutcome> send(List<Document> documents, int failures) {
        try {
            return bulk.write(duplicates.link(documents), failures);
        } catch (TransientFailure failure) {
            var outcome = new ItemOutcome.Unavailable(TransientFailure.describe(failure));
            return Collections.nCopies(documents.size(), outcome);
        }
    }

    /** Returns what is to be sent again. */
    private List<Document> settle(List<Document> documents, List<ItemOutcome> outcomes, Ledger ledger) {
        var unsettled = new ArrayList<Document>();
        for (int i = 0; i < documents.size(); i++) {
            switch (outcomes.get(i)) {
                case ItemOutcome.Rejected _ -> {}
                case ItemOutcome.Settled _ ->
                    ledger.note(documents.get(i).id(), documents.get(i).version());
                case ItemOutcome.Unsettled _ -> unsettled.add(documents.get(i));
            }
            meters.rebuilt(outcomes.get(i).tag(), 1);
        }
        return unsettled;
    }

    private static String why(List<ItemOutcome> outcomes) {
        return outcomes.stream()
                .filter(ItemOutcome.Unsettled.class::isInstance)
                .map(outcome -> ((ItemOutcome.Unsettled) outcome).why())
                .findFirst()
                .orElse("");
    }
}
