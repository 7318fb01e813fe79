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
import org.communique.publish.retry.AsyncTask;
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.ScanProgress;
import org.communique.publish.scan.TopicScan;
import org.communique.publish.scan.VersionTable;

/**
 * One pass over a topic into an index: records are read, prepared and written, with some requests in flight meanwhile.
 * Documents refused by an overloaded Elasticsearch are sent again until they are accepted. A record that can never be indexed
 * is counted and left out: it is, or will be, a dead letter of the live flow. Not thread-safe.
 */
final class ScanPass {

    /** Bytes of records prepared at a time; with the requests in flight there are some of these in memory. */
    private static final long CHUNK_BYTES = 8 * 1024 * 1024;

    private final DocumentReader reader;
    private final UnaryOperator<List<ReleaseDocument>> preparation;
    private final BulkWriter bulk;
    private final int maxInFlight;
    private final VersionTable versions;
    private final PublishMetrics meters;
    private final Listener listener;
    private final Deque<AsyncTask<Integer>> inFlight = new ArrayDeque<>();

    /**
     * A pass to run.
     *
     * @param preparation the step from the documents of a batch to those to write; may throw {@link TransientFailureException}
     * @param maxInFlight the limit of requests in flight
     * @param versions the table to add every indexed version to
     */
    ScanPass(
            DocumentReader reader,
            UnaryOperator<List<ReleaseDocument>> preparation,
            BulkWriter bulk,
            int maxInFlight,
            VersionTable versions,
            PublishMetrics meters,
            Listener listener) {
        this.reader = reader;
        this.preparation = preparation;
        this.bulk = bulk;
        this.maxInFlight = maxInFlight;
        this.versions = versions;
        this.meters = meters;
        this.listener = listener;
    }

    /** Owner of a pass, notified between its steps. Thread-safe. */
    interface Listener {

        /** Returns the fields of the new index. */
        MappedFields fields();

        /** Notes fields left out of a document. */
        void leftOut(Set<String> names);

        /**
         * Notes progress.
         *
         * @throws RebuildAbandonedException when the pass is to stop
         */
        void onProgress(ScanProgress reached);

        /**
         * Notes a failure and waits before another try.
         *
         * @param failures the number of failures in a row
         * @throws RebuildAbandonedException when the pass is to stop
         */
        void onFailure(int failures, String reason);
    }

    /**
     * Runs until every record now in the topic has its outcome.
     *
     * @throws RebuildAbandonedException when the pass is to stop
     */
    void run(TopicScan scan) {
        scan.updateEnd();
        try {
            while (!scan.isAtEnd()) {
                var records = scan.poll();
                Chunks.of(records, Integer.MAX_VALUE, CHUNK_BYTES, ScanPass::size)
                        .forEach(this::begin);
                listener.onProgress(scan.progress());
            }
            awaitAllBut(0);
            // Any wait is over.
            listener.onProgress(scan.progress());
        } finally {
            inFlight.forEach(AsyncTask::awaitEnd);
        }
    }

    private void begin(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = read(records);
        var prepared = AsyncTask.begin(() -> preparation.apply(documents));
        awaitAllBut(maxInFlight - 1);
        inFlight.add(AsyncTask.begin(() -> write(await(prepared, documents))));
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    private void awaitAllBut(int limit) {
        while (inFlight.size() > limit) {
            inFlight.remove().get();
        }
    }

    private List<ReleaseDocument> read(List<ConsumerRecord<byte[], byte[]>> records) {
        var documents = records.parallelStream()
                .map(record -> reader.read(record, listener.fields()))
                .filter(ReleaseDocument.class::isInstance)
                .map(ReleaseDocument.class::cast)
                .toList();
        meters.rebuilt("unreadable", records.size() - documents.size());
        documents.forEach(document -> listener.leftOut(document.leftOut()));
        return documents;
    }

    private List<ReleaseDocument> await(AsyncTask<List<ReleaseDocument>> prepared, List<ReleaseDocument> documents) {
        try {
            return prepared.get();
        } catch (TransientFailureException failure) {
            return prepare(documents, failure);
        }
    }

    private List<ReleaseDocument> prepare(List<ReleaseDocument> documents, TransientFailureException first) {
        var failure = first;
        for (int failures = 1; ; failures++) {
            listener.onFailure(failures, FailureReason.of(failure));
            try {
                return preparation.apply(documents);
            } catch (TransientFailureException another) {
                failure = another;
            }
        }
    }

    /** Returns the number of documents. */
    private int write(List<ReleaseDocument> documents) {
        var open = documents;
        for (int failures = 0; !open.isEmpty(); ) {
            var outcomes = bulk.write(open, failures);
            var retryable = apply(outcomes, open);
            if (!retryable.isEmpty()) {
                failures = retryable.size() < open.size() ? 1 : failures + 1;
                listener.onFailure(failures, reason(outcomes));
            }
            open = retryable;
        }
        return documents.size();
    }

    /** Returns the documents to send again. */
    private synchronized List<ReleaseDocument> apply(List<BulkItemOutcome> outcomes, List<ReleaseDocument> documents) {
        var retryable = new ArrayList<ReleaseDocument>();
        for (int i = 0; i < documents.size(); i++) {
            switch (outcomes.get(i)) {
                case BulkItemOutcome.Rejected _ -> {}
                case BulkItemOutcome.Final _ ->
                    versions.add(documents.get(i).id(), documents.get(i).version());
                case BulkItemOutcome.Retryable _ -> retryable.add(documents.get(i));
            }
            meters.rebuilt(outcomes.get(i).tag(), 1);
        }
        return retryable;
    }

    private static String reason(List<BulkItemOutcome> outcomes) {
        return outcomes.stream()
                .filter(BulkItemOutcome.Retryable.class::isInstance)
                .map(outcome -> ((BulkItemOutcome.Retryable) outcome).why())
                .findFirst()
                .orElse("");
    }
}
