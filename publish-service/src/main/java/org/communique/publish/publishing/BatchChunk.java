package org.communique.publish.publishing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.bulk.BulkItemOutcome;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReleaseDocument;

/**
 * Items of a batch sent together: of each release the highest version, whose outcome decides on the lower ones. Not
 * thread-safe.
 */
final class BatchChunk {

    private final Map<ReleaseId, List<BatchItem>> byRelease;
    private final List<BatchItem> sent;
    private final List<ReleaseDocument> documents;

    private BatchChunk(
            Map<ReleaseId, List<BatchItem>> byRelease, List<BatchItem> sent, List<ReleaseDocument> documents) {
        this.byRelease = byRelease;
        this.sent = sent;
        this.documents = documents;
    }

    /** Reads some items. Those without a document have their outcome then. */
    static BatchChunk read(List<BatchItem> items, DocumentReader reader, MappedFields known) {
        items.forEach(item -> item.read(reader, known));
        var byRelease = items.stream()
                .filter(item -> item.document().isPresent())
                .collect(Collectors.groupingBy(item -> open(item).id(), LinkedHashMap::new, Collectors.toList()));
        var sent = byRelease.values().stream()
                .map(revisions -> revisions.stream()
                        .max(Comparator.comparing(BatchChunk::version))
                        .orElseThrow())
                .toList();
        return new BatchChunk(
                byRelease, sent, sent.stream().map(BatchChunk::open).toList());
    }

    private static ReleaseDocument open(BatchItem item) {
        return item.document().orElseThrow();
    }

    private static Version version(BatchItem item) {
        return open(item).version();
    }

    /** Returns a copy with other documents, one for each. */
    BatchChunk withDocuments(UnaryOperator<List<ReleaseDocument>> change) {
        return new BatchChunk(byRelease, sent, change.apply(documents));
    }

    /** Returns the items to send. */
    List<BatchItem> sent() {
        return sent;
    }

    /** Returns the documents to send, one for each item. */
    List<ReleaseDocument> documents() {
        return documents;
    }

    /** Completes an item and the lower versions of its release; after a rejection the lower ones are sent instead. */
    void complete(BatchItem item, BulkItemOutcome.Final outcome) {
        var document = open(item);
        item.complete(outcome);
        if (!(outcome instanceof BulkItemOutcome.Rejected)) {
            for (var other : byRelease.getOrDefault(document.id(), List.of())) {
                other.document().ifPresent(older -> other.complete(outcomeBeside(older, document)));
            }
        }
    }

    private static BulkItemOutcome.Final outcomeBeside(ReleaseDocument older, ReleaseDocument sent) {
        return older.version().equals(sent.version())
                ? new BulkItemOutcome.Duplicate()
                : new BulkItemOutcome.Superseded();
    }
}
