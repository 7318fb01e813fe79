package org.communique.publish.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.document.Document;
import org.communique.publish.document.Flaw;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.meter.Meters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes documents by bulk requests and tells of each what became of it. Thread-safe.
 *
 * <p>A list that is large is cut into several requests. A request that is refused as a whole is halved, and the halves
 * halved, until the document that it is refused for stands alone.
 */
@Component
public final class BulkWriter {

    /** So often a document with a field that the index does not know is read anew, by the mapping as it is by then. */
    private static final int MOST_READINGS = 3;

    /** From 8 MB to 128 kB. */
    private static final int MOST_HALVINGS = 6;

    private final Elasticsearch elasticsearch;
    private final String alias;
    private final BulkRequest request;
    private final Versions versions;
    private final BulkSettings settings;
    private final Meters meters;

    /** A writer to the write alias. */
    @Autowired
    public BulkWriter(Elasticsearch elasticsearch, BulkSettings settings, Meters meters) {
        this(elasticsearch, Blueprint.WRITE_ALIAS, Replacing.LOWER, settings, meters);
    }

    private BulkWriter(
            Elasticsearch elasticsearch, String alias, Replacing replacing, BulkSettings settings, Meters meters) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        request = new BulkRequest(elasticsearch, alias, replacing);
        versions = new Versions(elasticsearch);
        this.settings = settings;
        this.meters = meters;
    }

    /** The same, to another alias. */
    public BulkWriter to(String other, Replacing replacing) {
        return new BulkWriter(elasticsearch, other, replacing, settings, meters);
    }

    /**
     * Writes documents, each of another release.
     *
     * @param failures how many tries in a row brought nothing: after each the requests are half as large, since what is
     *     refused as too much at once may get through in parts
     * @return the outcomes, in the order of the documents
     */
    public List<ItemOutcome> write(List<Document> documents, int failures) {
        var outcomes = new ArrayList<ItemOutcome>(documents.size());
        for (var part : BulkBody.parts(documents, maxBytes(failures))) {
            outcomes.addAll(mayGoOn(outcomes) ? writePart(part, failures) : likeTheLast(outcomes, part));
        }
        return outcomes;
    }

    private long maxBytes(int failures) {
        return settings.maxSize().toBytes() >> Math.min(failures, MOST_HALVINGS);
    }

    /** When nothing can be written now, the next request need not be tried. */
    private static boolean mayGoOn(List<ItemOutcome> outcomes) {
        return outcomes.isEmpty() || !(outcomes.getLast() instanceof ItemOutcome.Unavailable);
    }

    private static List<ItemOutcome> likeTheLast(List<ItemOutcome> outcomes, List<Document> part) {
        return Collections.nCopies(part.size(), outcomes.getLast());
    }

    private List<ItemOutcome> writePart(List<Document> part, int failures) {
        var outcome = request.send(part);
        meters.bulk(outcome.tag());
        return switch (outcome) {
            case RequestOutcome.Answered(var items) -> outcomes(part, items, failures);
            case RequestOutcome.Refused(var flaw, var why)
            when part.size() == 1 -> List.of(new ItemOutcome.Rejected(flaw, why));
            case RequestOutcome.Refused _ -> writeHalves(part, failures);
            case RequestOutcome.Overloaded(var why) -> forAll(part, new ItemOutcome.Overloaded(why));
            case RequestOutcome.Unavailable(var why) -> forAll(part, new ItemOutcome.Unavailable(why));
        };
    }

    private static List<ItemOutcome> forAll(List<Document> part, ItemOutcome outcome) {
        return Collections.nCopies(part.size(), outcome);
    }

    private List<ItemOutcome> writeHalves(List<Document> part, int failures) {
        int middle = part.size() / 2;
        var outcomes = new ArrayList<>(writePart(part.subList(0, middle), failures));
        var second = part.subList(middle, part.size());
        outcomes.addAll(mayGoOn(outcomes) ? writePart(second, failures) : likeTheLast(outcomes, second));
        return outcomes;
    }

    private List<ItemOutcome> outcomes(List<Document> documents, List<ItemAnswer> answers, int failures) {
        var items = answers.stream()
                .map(answer -> Classification.item(answer, alias))
                .toList();
        var resolved = versions.resolve(conflicts(documents, items)).iterator();
        return items.stream()
                .map(item -> switch (item) {
                    case Classification.Item.Clear(var outcome) -> outcome;
                    case Classification.Item.Conflict _ -> resolved.next();
                    case Classification.Item.Unknown(var reason)
                    when failures < MOST_READINGS -> new ItemOutcome.Unavailable(reason);
                    case Classification.Item.Unknown(var reason) -> new ItemOutcome.Rejected(Flaw.REFUSED, reason);
                })
                .toList();
    }

    private static List<Versions.Conflicting> conflicts(List<Document> documents, List<Classification.Item> items) {
        var conflicts = new ArrayList<Versions.Conflicting>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Classification.Item.Conflict(var index)) {
                conflicts.add(new Versions.Conflicting(documents.get(i), index));
            }
        }
        return conflicts;
    }
}
