package org.communique.publish.rebuilding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.ahead.Ahead;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.Fields;
import org.communique.publish.document.Portions;
import org.communique.publish.meter.Meters;
import org.communique.publish.replay.Ledger;
import org.communique.publish.replay.Progress;
import org.communique.publish.replay.Replay;
import org.communique.publish.trouble.TransientFailure;

/**
 * One way through a replay: what is read is prepared and written, and some requests are on their way while the next
 * records are read and prepared. What Elasticsearch has no room for is sent again until it has. A record that can never be
 * indexed is counted and left out: it is, or will be, a dead letter of the live flow. Not thread-safe.
 */
final class Pass {

    /** How many bytes of records are prepared at a time; with what is on its way there are some of these in memory. */
    private static final long PORTION_BYTES = 8 * 1024 * 1024;

    private final DocumentReader reader;
    private final UnaryOperator<List<Document>> preparation;
    private final BulkWriter bulk;
    /** How many requests may be on their way at once. */
    private final int requests;

    private final Ledger ledger;
    private final Meters meters;
    private final Turn turn;
    private final Deque<Ahead<Integer>> onTheirWay = new ArrayDeque<>();

    /**
     * Not begun yet.
     *
     * @param preparation what is written instead of the documents of a batch; may throw {@link TransientFailure}
     * @param ledger is told what is in the index
     */
    Pass(
            DocumentReader reader,
            UnaryOperator<List<Document>> preparation,
            BulkWriter bulk,
            int requests,
            Ledger ledger,
            Meters meters,
            Turn turn) {
        this.reader = reader;
        this.preparation = preparation;
        this.bulk = bulk;
        this.requests = requests;
        this.ledger = ledger;
        this.meters = meters;
        this.turn = turn;
    }

    /** What has to be asked between the steps. Thread-safe. */
    interface Turn {

        /** Which fields the new index takes. */
        Fields known();

        /** Fields that a document goes without. */
        void leftOut(Set<String> names);

        /**
         * A replay has come this far.
         *
         * @throws Abandoned when it is to go no further
         */
        void next(Progress reached);

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
     * @throws Abandoned when it is to go no further
     */
    void go(Replay replay) {
        replay.look();
        try {
            while (!replay.isAtEnd()) {
                var records = replay.poll();
                Portions.of(records, Integer.MAX_VALUE, PORTION_BYTES, Pass::size)
                        .forEach(this::begin);
                turn.next(replay.progress());
            }
            awaitAllBut(0);
            // Whatever was waited for is over.
            turn.next(replay.progress());
        } finally {
            onTheirWay.forEach(Ahead::awaitEnd);
        }
    }

    private void begin(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = read(records);
        var prepared = Ahead.begin(() -> preparation.apply(documents));
        awaitAllBut(requests - 1);
        onTheirWay.add(Ahead.begin(() -> write(await(prepared, documents))));
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    private void awaitAllBut(int most) {
        while (onTheirWay.size() > most) {
            onTheirWay.remove().get();
        }
    }

    private List<Document> read(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = records.parallelStream()
                .map(record -> reader.read(record, turn.known()))
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
        meters.rebuilt("unreadable", records.size() - documents.size());
        documents.forEach(document -> turn.leftOut(document.leftOut()));
        return documents;
    }

    private List<Document> await(Ahead<List<Document>> prepared, List<Document> documents) {
        try {
            return prepared.get();
        } catch (TransientFailure failure) {
            return prepare(documents, failure);
        }
    }

    private List<Document> prepare(List<Document> documents, TransientFailure first) {
        var failure = first;
        for (int failures = 1; ; failures++) {
            turn.failed(failures, TransientFailure.describe(failure));
            try {
                return preparation.apply(documents);
            } catch (TransientFailure another) {
                failure = another;
            }
        }
    }

    /** Returns how many documents there were. */
    private int write(List<Document> documents) {
        var left = documents;
        for (int failures = 0; !left.isEmpty(); ) {
            var outcomes = bulk.write(left, failures);
            var unsettled = settle(left, outcomes);
            if (!unsettled.isEmpty()) {
                failures = unsettled.size() < left.size() ? 1 : failures + 1;
                turn.failed(failures, why(outcomes));
            }
            left = unsettled;
        }
        return documents.size();
    }

    /** Returns what is to be sent again. */
    private synchronized List<Document> settle(List<Document> documents, List<ItemOutcome> outcomes) {
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
