package org.communique.publish.rebuilding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.ahead.Ahead;
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
 * Writes what a replay brings into the new index: one request is on its way while the next records are read and linked.
 * What Elasticsearch has no room for is sent again until it has. A record that can never be indexed is counted and left
 * out: it is, or will be, a dead letter of the live flow.
 */
final class Filling {

    private final DocumentReader reader;
    private final NearDuplicates duplicates;
    private final BulkWriter bulk;
    private final Meters meters;

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
        var onItsWay = Ahead.of(0);
        try {
            while (!replay.isAtEnd()) {
                var documents = read(replay.poll());
                var linked = Ahead.begin(() -> duplicates.link(documents));
                onItsWay.get();
                turn.next();
                onItsWay = Ahead.begin(() -> write(documents, linked, ledger, turn));
            }
        } finally {
            onItsWay.get();
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

    /** Returns how many documents there were. */
    private int write(List<Document> documents, Ahead<List<Document>> linked, Ledger ledger, Turn turn) {
        var left = documents;
        Supplier<List<Document>> links = linked::get;
        for (int failures = 0; !left.isEmpty(); ) {
            var outcomes = send(left.size(), links, failures);
            var unsettled = settle(left, outcomes, ledger);
            if (!unsettled.isEmpty()) {
                failures = unsettled.size() < left.size() ? 1 : failures + 1;
                turn.failed(failures, why(outcomes));
            }
            left = unsettled;
            links = () -> duplicates.link(unsettled);
        }
        return documents.size();
    }

    /** Links as live publishing does, by the index that is live; where that can't be asked, nothing is sent yet. */
    private List<ItemOutcome> send(int documents, Supplier<List<Document>> linked, int failures) {
        try {
            return bulk.write(linked.get(), failures);
        } catch (TransientFailure failure) {
            return Collections.nCopies(documents, new ItemOutcome.Unavailable(TransientFailure.describe(failure)));
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
