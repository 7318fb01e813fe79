package org.communique.publish.rebuild.run;

import java.util.List;
import java.util.function.UnaryOperator;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.bulk.Replacing;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.index.Blueprint;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.nearduplicate.NearDuplicates;
import org.communique.publish.nearduplicate.SharedKeyFilter;
import org.communique.publish.scan.TopicScan;
import org.communique.publish.scan.VersionTable;

/**
 * Brings what is in the topic into the new index. Links to near duplicates are looked up there and nowhere else, so that
 * they are complete whatever the old index has: the documents are written without links first; those that may have a
 * neighbour, few as a rule, are looked up afterwards, and written again where they have one.
 */
final class IndexFiller {

    private final DocumentReader reader;
    private final NearDuplicates duplicates;
    private final BulkWriter writer;
    private final BulkWriter rewriter;
    private final int requests;
    private final PublishMetrics meters;

    IndexFiller(
            DocumentReader reader, NearDuplicates duplicates, BulkWriter bulk, int requests, PublishMetrics meters) {
        this.reader = reader;
        this.duplicates = duplicates.in(Blueprint.REBUILD_ALIAS);
        writer = bulk.to(Blueprint.REBUILD_ALIAS, Replacing.LOWER);
        rewriter = bulk.to(Blueprint.REBUILD_ALIAS, Replacing.LOWER_OR_EQUAL);
        this.requests = requests;
        this.meters = meters;
    }

    /** Whether any document may get a link. */
    boolean hasLinks() {
        return duplicates.isEnabled();
    }

    /**
     * Writes what is left of a replay without links.
     *
     * @param sieve is shown every document
     * @param ledger is told what is in the index by then
     * @throws RebuildAbandonedException when it is to go no further
     */
    void fill(TopicScan replay, SharedKeyFilter sieve, VersionTable ledger, ScanPass.Turn turn) {
        pass(documents -> shown(sieve, documents), writer, ledger, turn).go(replay);
    }

    private List<ReleaseDocument> shown(SharedKeyFilter sieve, List<ReleaseDocument> documents) {
        if (hasLinks()) {
            documents.forEach(sieve::add);
        }
        return documents;
    }

    /**
     * Writes those documents of a replay again that get a link. The index has to be refreshed before.
     *
     * @param sieve has seen them all
     * @throws RebuildAbandonedException when it is to go no further
     */
    void link(TopicScan replay, SharedKeyFilter sieve, VersionTable ledger, ScanPass.Turn turn) {
        pass(documents -> linked(sieve, documents), rewriter, ledger, turn).go(replay);
    }

    private List<ReleaseDocument> linked(SharedKeyFilter sieve, List<ReleaseDocument> documents) {
        return duplicates.linkedOnly(
                documents.stream().filter(sieve::mayHaveNeighbour).toList());
    }

    /**
     * Writes what is left of a replay with its links, as live publishing does. The index has to refresh itself.
     *
     * @throws RebuildAbandonedException when it is to go no further
     */
    void follow(TopicScan replay, VersionTable ledger, ScanPass.Turn turn) {
        pass(duplicates::link, writer, ledger, turn).go(replay);
    }

    private ScanPass pass(
            UnaryOperator<List<ReleaseDocument>> preparation,
            BulkWriter bulk,
            VersionTable ledger,
            ScanPass.Turn turn) {
        return new ScanPass(reader, preparation, bulk, requests, ledger, meters, turn);
    }
}
