package org.communique.publish.rebuild.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.bulk.BulkItemOutcome;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.document.Chunks;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.scan.ScanProgress;
import org.communique.publish.scan.TopicScan;
import org.communique.publish.scan.VersionTable;
import org.communique.publish.trouble.AsyncTask;
import org.communique.publish.trouble.TransientFailure;

/**
 * One way through a replay: what is read is prepared and written, and some requests are on their way while the next
 * records are read and prepared. What Elasticsearch has no room for is sent again until it has. A record that can never be
 * indexed is counted and left out: it is, or will be, a dead letter of the live flow. Not thread-safe.
 */
final class ScanPass {

    /** How many bytes of records are prepared at a time; with what is on its way there are some of these in memory. */
    private static final long PORTION_BYTES = 8 * 1024 * 1024;

    private final DocumentReader reader;
    private final UnaryOperator<List<ReleaseDocument>> preparation;
    private final BulkWriter bulk;
    /** How many requests may be on their way at once. */
    private final int requests;

    private final VersionTable ledger;
    private final PublishMetrics meters;
    private final Turn turn;
    private final Deque<AsyncTask<Integer>> onTheirWay = new ArrayDeque<>();

    /**
     * Not begun yet.
     *
     * @param preparation what is written instead of the documents of a batch; may throw {@link TransientFailure}
     * @param ledger is told what is in the index
     */
    ScanPass(
            DocumentReader reader,
            UnaryOperator<List<ReleaseDocument>> preparation,
            BulkWriter bulk,
            int requests,
            VersionTable ledger,
            PublishMetrics meters,
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
        MappedFields known();

        /** Fields that a document goes without. */
        void leftOut(Set<String> names);

        /**
         * A replay has come this far.
         *
         * @throws RebuildAbandonedException when it is to go no further
         */
        void next(ScanProgress reached);

        /**
         * Something did not work: waits a while, after which it may be tried again.
         *
         * @param failures how many in a row
         * @throws RebuildAbandonedException when it is to go no further
         */
        void failed(int failures, String why);
    }

    /**
     * Goes on until everything that is in the topic now has its outcome.
     *
     * @throws RebuildAbandonedException when it is to go no further
     */
    void go(TopicScan replay) {
        replay.look();
        try {
            while (!replay.isAtEnd()) {
                var records = replay.poll();
                Chunks.of(records, Integer.MAX_VALUE, PORTION_BYTES, ScanPass::size)
                        .forEach(this::begin);
                turn.next(replay.progress());
            }
            awaitAllBut(0);
            // Whatever was waited for is over.
            turn.next(replay.progress());
        } finally {
            onTheirWay.forEach(AsyncTask::awaitEnd);
        }
    }

    private void begin(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = read(records);
        var prepared = AsyncTask.begin(() -> preparation.apply(documents));
        awaitAllBut(requests - 1);
        onTheirWay.add(AsyncTask.begin(() -> write(await(prepared, documents))));
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    private void awaitAllBut(int most) {
        while (onTheirWay.size() > most) {
            onTheirWay.remove().get();
        }
    }

    private List<ReleaseDocument> read(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = records.parallelStream()
                .map(record -> reader.read(record, turn.known()))
                .filter(ReleaseDocument.class::isInstance)
                .map(ReleaseDocument.class::cast)
                .toList();
        meters.rebuilt("unreadable", records.size() - documents.size());
        documents.forEach(document -> turn.leftOut(document.leftOut()));
        return documents;
    }

    private List<ReleaseDocument> await(AsyncTask<List<ReleaseDocument>> prepared, List<ReleaseDocument> documents) {
        try {
            return prepared.get();
        } catch (TransientFailure failure) {
            return prepare(documents, failure);
        }
    }

    private List<ReleaseDocument> prepare(List<ReleaseDocument> documents, TransientFailure first) {
        var failure = first;
        for (int failures = 1; ; failures++) {
            turn.failed(failures, FailureReason.of(failure));
            try {
                return preparation.apply(documents);
            } catch (TransientFailure another) {
                failure = another;
            }
        }
    }

    /** Returns how many documents there were. */
    private int write(List<ReleaseDocument> documents) {
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
    private synchronized List<ReleaseDocument> settle(List<ReleaseDocument> documents, List<BulkItemOutcome> outcomes) {
        var unsettled = new ArrayList<ReleaseDocument>();
        for (int i = 0; i < documents.size(); i++) {
            switch (outcomes.get(i)) {
                case BulkItemOutcome.Rejected _ -> {}
                case BulkItemOutcome.Settled _ ->
                    ledger.note(documents.get(i).id(), documents.get(i).version());
                case BulkItemOutcome.Unsettled _ -> unsettled.add(documents.get(i));
            }
            meters.rebuilt(outcomes.get(i).tag(), 1);
        }
        return unsettled;
    }

    private static String why(List<BulkItemOutcome> outcomes) {
        return outcomes.stream()
                .filter(BulkItemOutcome.Unsettled.class::isInstance)
                .map(outcome -> ((BulkItemOutcome.Unsettled) outcome).why())
                .findFirst()
                .orElse("");
    }
}
