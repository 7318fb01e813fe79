package org.communique.publish.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communique.publish.document.RejectionReason;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.metrics.PublishMetrics;
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
    private final VersionConflicts versions;
    private final BulkSettings settings;
    private final PublishMetrics meters;

    /** A writer to the write alias. */
    @Autowired
    public BulkWriter(Elasticsearch elasticsearch, BulkSettings settings, PublishMetrics meters) {
        this(elasticsearch, Blueprint.WRITE_ALIAS, Replacing.LOWER, settings, meters);
    }

    private BulkWriter(
            Elasticsearch elasticsearch,
            String alias,
            Replacing replacing,
            BulkSettings settings,
            PublishMetrics meters) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        request = new BulkRequest(elasticsearch, alias, replacing);
        versions = new VersionConflicts(elasticsearch);
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
    public List<BulkItemOutcome> write(List<ReleaseDocument> documents, int failures) {
        var outcomes = new ArrayList<BulkItemOutcome>(documents.size());
        for (var part : BulkBody.parts(documents, maxBytes(failures))) {
            outcomes.addAll(mayGoOn(outcomes) ? writePart(part, failures) : likeTheLast(outcomes, part));
        }
        return outcomes;
    }

    private long maxBytes(int failures) {
        return settings.maxSize().toBytes() >> Math.min(failures, MOST_HALVINGS);
    }

    /** When nothing can be written now, the next request need not be tried. */
    private static boolean mayGoOn(List<BulkItemOutcome> outcomes) {
        return outcomes.isEmpty() || !(outcomes.getLast() instanceof BulkItemOutcome.Unavailable);
    }

    private static List<BulkItemOutcome> likeTheLast(List<BulkItemOutcome> outcomes, List<ReleaseDocument> part) {
        return Collections.nCopies(part.size(), outcomes.getLast());
    }

    private List<BulkItemOutcome> writePart(List<ReleaseDocument> part, int failures) {
        var outcome = request.send(part);
        meters.bulk(outcome.tag());
        return switch (outcome) {
            case BulkRequestOutcome.Answered(var items) -> outcomes(part, items, failures);
            case BulkRequestOutcome.Refused(var flaw, var why)
            when part.size() == 1 -> List.of(new BulkItemOutcome.Rejected(flaw, why));
            case BulkRequestOutcome.Refused _ -> writeHalves(part, failures);
            case BulkRequestOutcome.Overloaded(var why) -> forAll(part, new BulkItemOutcome.Overloaded(why));
            case BulkRequestOutcome.Unavailable(var why) -> forAll(part, new BulkItemOutcome.Unavailable(why));
        };
    }

    private static List<BulkItemOutcome> forAll(List<ReleaseDocument> part, BulkItemOutcome outcome) {
        return Collections.nCopies(part.size(), outcome);
    }

    private List<BulkItemOutcome> writeHalves(List<ReleaseDocument> part, int failures) {
        int middle = part.size() / 2;
        var outcomes = new ArrayList<>(writePart(part.subList(0, middle), failures));
        var second = part.subList(middle, part.size());
        outcomes.addAll(mayGoOn(outcomes) ? writePart(second, failures) : likeTheLast(outcomes, second));
        return outcomes;
    }

    private List<BulkItemOutcome> outcomes(
            List<ReleaseDocument> documents, List<BulkItemResponse> answers, int failures) {
        var items = answers.stream()
                .map(answer -> ErrorClassifier.item(answer, alias))
                .toList();
        var resolved = versions.resolve(conflicts(documents, items)).iterator();
        return items.stream()
                .map(item -> switch (item) {
                    case ErrorClassifier.Item.Clear(var outcome) -> outcome;
                    case ErrorClassifier.Item.Conflict _ -> resolved.next();
                    case ErrorClassifier.Item.Unknown(var reason)
                    when failures < MOST_READINGS -> new BulkItemOutcome.Unavailable(reason);
                    case ErrorClassifier.Item.Unknown(var reason) ->
                        new BulkItemOutcome.Rejected(RejectionReason.REFUSED, reason);
                })
                .toList();
    }

    private static List<VersionConflicts.Conflicting> conflicts(
            List<ReleaseDocument> documents, List<ErrorClassifier.Item> items) {
        var conflicts = new ArrayList<VersionConflicts.Conflicting>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof ErrorClassifier.Item.Conflict(var index)) {
                conflicts.add(new VersionConflicts.Conflicting(documents.get(i), index));
            }
        }
        return conflicts;
    }
}
