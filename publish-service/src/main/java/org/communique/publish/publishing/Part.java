package org.communique.publish.publishing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.Fields;

/**
 * Some items of a batch that go out together: of each release the highest version, with which the lower ones are settled.
 * Not thread-safe.
 */
final class Part {

    private final Map<ReleaseId, List<Item>> byRelease;
    private final List<Item> sent;
    private final List<Document> documents;

    private Part(Map<ReleaseId, List<Item>> byRelease, List<Item> sent, List<Document> documents) {
        this.byRelease = byRelease;
        this.sent = sent;
        this.documents = documents;
    }

    /** Reads some items. Those that hold no document have their outcome then. */
    static Part read(List<Item> items, DocumentReader reader, Fields known) {
        items.forEach(item -> item.read(reader, known));
        var byRelease = items.stream()
                .filter(item -> item.document().isPresent())
                .collect(Collectors.groupingBy(item -> open(item).id(), LinkedHashMap::new, Collectors.toList()));
        var sent = byRelease.values().stream()
                .map(revisions -> revisions.stream()
                        .max(Comparator.comparing(Part::version))
                        .orElseThrow())
                .toList();
        return new Part(byRelease, sent, sent.stream().map(Part::open).toList());
    }

    private static Document open(Item item) {
        return item.document().orElseThrow();
    }

    private static Version version(Item item) {
        return open(item).version();
    }

    /** The same with other documents in the place of its own, one for each. */
    Part with(UnaryOperator<List<Document>> change) {
        return new Part(byRelease, sent, change.apply(documents));
    }

    /** The items that are sent. */
    List<Item> sent() {
        return sent;
    }

    /** What is sent: a document for each item. */
    List<Document> documents() {
        return documents;
    }

    /** Settles an item, and with it the lower versions of its release, unless it was rejected: then they count. */
    void settle(Item item, ItemOutcome.Settled outcome) {
        var document = open(item);
        item.settle(outcome);
        if (!(outcome instanceof ItemOutcome.Rejected)) {
            for (var other : byRelease.getOrDefault(document.id(), List.of())) {
                other.document().ifPresent(older -> other.settle(beside(older, document)));
            }
        }
    }

    private static ItemOutcome.Settled beside(Document older, Document sent) {
        return older.version().equals(sent.version()) ? new ItemOutcome.Duplicate() : new ItemOutcome.Superseded();
    }
}
