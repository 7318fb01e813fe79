package org.communique.publish.rebuilding;

import java.util.List;
import java.util.function.UnaryOperator;
import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.bulk.Replacing;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.duplicate.NearDuplicates;
import org.communique.publish.duplicate.Sieve;
import org.communique.publish.meter.Meters;
import org.communique.publish.replay.Ledger;
import org.communique.publish.replay.Replay;

/**
 * Brings what is in the topic into the new index. Links to near duplicates are looked up there and nowhere else, so that
 * they are complete whatever the old index has: the documents are written without links first; those that may have a
 * neighbour, few as a rule, are looked up afterwards, and written again where they have one.
 */
final class Filling {

    private final DocumentReader reader;
    private final NearDuplicates duplicates;
    private final BulkWriter writer;
    private final BulkWriter rewriter;
    private final int requests;
    private final Meters meters;

    Filling(DocumentReader reader, NearDuplicates duplicates, BulkWriter bulk, int requests, Meters meters) {
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
     * @throws Abandoned when it is to go no further
     */
    void fill(Replay replay, Sieve sieve, Ledger ledger, Pass.Turn turn) {
        pass(documents -> shown(sieve, documents), writer, ledger, turn).go(replay);
    }

    private List<Document> shown(Sieve sieve, List<Document> documents) {
        if (hasLinks()) {
            documents.forEach(sieve::add);
        }
        return documents;
    }

    /**
     * Writes those documents of a replay again that get a link. The index has to be refreshed before.
     *
     * @param sieve has seen them all
     * @throws Abandoned when it is to go no further
     */
    void link(Replay replay, Sieve sieve, Ledger ledger, Pass.Turn turn) {
        pass(documents -> linked(sieve, documents), rewriter, ledger, turn).go(replay);
    }

    private List<Document> linked(Sieve sieve, List<Document> documents) {
        return duplicates.linkedOnly(
                documents.stream().filter(sieve::mayHaveNeighbour).toList());
    }

    /**
     * Writes what is left of a replay with its links, as live publishing does. The index has to refresh itself.
     *
     * @throws Abandoned when it is to go no further
     */
    void follow(Replay replay, Ledger ledger, Pass.Turn turn) {
        pass(duplicates::link, writer, ledger, turn).go(replay);
    }

    private Pass pass(UnaryOperator<List<Document>> preparation, BulkWriter bulk, Ledger ledger, Pass.Turn turn) {
        return new Pass(reader, preparation, bulk, requests, ledger, meters, turn);
    }
}
