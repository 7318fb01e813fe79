package org.communique.publish.rebuild.run;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.index.Blueprint;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.nearduplicate.NearDuplicates;
import org.communique.publish.nearduplicate.SharedKeyFilter;
import org.communique.publish.scan.TopicScan;
import org.communique.publish.scan.VersionTable;

/**
 * Writer of the topic into the new index. Near duplicates are searched for there and nowhere else, so links are complete
 * whatever the old index has: documents are written without links first; those with a possible neighbour, few as a rule, are
 * looked up afterwards and written again where they have one.
 */
final class IndexFiller {

    private final DocumentReader reader;
    private final NearDuplicates duplicates;
    private final BulkWriter writer;
    private final BulkWriter rewriter;
    private final int maxInFlight;
    private final PublishMetrics meters;

    IndexFiller(
            DocumentReader reader, NearDuplicates duplicates, BulkWriter bulk, int maxInFlight, PublishMetrics meters) {
        this.reader = reader;
        this.duplicates = duplicates.in(Blueprint.REBUILD_ALIAS);
        writer = bulk.to(Blueprint.REBUILD_ALIAS, VersionType.External);
        rewriter = bulk.to(Blueprint.REBUILD_ALIAS, VersionType.ExternalGte);
        this.maxInFlight = maxInFlight;
        this.meters = meters;
    }

    /** Returns whether documents get links at all. */
    boolean hasLinks() {
        return duplicates.isEnabled();
    }

    /**
     * Writes the rest of a scan without links.
     *
     * @param sharedKeys the filter to add every document to
     * @param versions the table to add every indexed version to
     * @throws RebuildAbandonedException when the rebuild is to stop
     */
    void fill(TopicScan scan, SharedKeyFilter sharedKeys, VersionTable versions, ScanPass.Listener listener) {
        pass(documents -> added(sharedKeys, documents), writer, versions, listener)
                .run(scan);
    }

    private List<ReleaseDocument> added(SharedKeyFilter sharedKeys, List<ReleaseDocument> documents) {
        if (hasLinks()) {
            documents.forEach(sharedKeys::add);
        }
        return documents;
    }

    /**
     * Writes the near duplicates of a scan again, with links. The index has to be refreshed before.
     *
     * @param sharedKeys the filter with all documents
     * @throws RebuildAbandonedException when the rebuild is to stop
     */
    void link(TopicScan scan, SharedKeyFilter sharedKeys, VersionTable versions, ScanPass.Listener listener) {
        pass(documents -> linked(sharedKeys, documents), rewriter, versions, listener)
                .run(scan);
    }

    private List<ReleaseDocument> linked(SharedKeyFilter sharedKeys, List<ReleaseDocument> documents) {
        return duplicates.linkedOnly(
                documents.stream().filter(sharedKeys::mayHaveNeighbour).toList());
    }

    /**
     * Writes the rest of a scan with links, as live publishing does. The index has to refresh itself.
     *
     * @throws RebuildAbandonedException when the rebuild is to stop
     */
    void follow(TopicScan scan, VersionTable versions, ScanPass.Listener listener) {
        pass(duplicates::link, writer, versions, listener).run(scan);
    }

    private ScanPass pass(
            UnaryOperator<List<ReleaseDocument>> preparation,
            BulkWriter bulk,
            VersionTable versions,
            ScanPass.Listener listener) {
        return new ScanPass(reader, preparation, bulk, maxInFlight, versions, meters, listener);
    }
}
