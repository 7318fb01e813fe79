package org.communique.publish.bulk;

import co.elastic.clients.elasticsearch._types.VersionType;
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
 * Writer of documents by bulk requests, with an outcome for each document. Thread-safe.
 *
 * <p>A large list is cut into several requests. A request refused as a whole is halved, and the halves again, until the
 * offending document stands alone. A lower version never replaces a higher one, so sending a document again does no harm.
 */
@Component
public final class BulkWriter {

    /** Limit of the times a document with an unknown field is read again, by the mapping of the moment. */
    private static final int MAX_READS = 3;

    /** From 8 MB to 128 kB. */
    private static final int MAX_HALVINGS = 6;

    private final Elasticsearch elasticsearch;
    private final String alias;
    private final BulkSender request;
    private final VersionConflicts versions;
    private final BulkSettings settings;
    private final PublishMetrics meters;

    /** A writer to the write alias; the same version stays. */
    @Autowired
    public BulkWriter(Elasticsearch elasticsearch, BulkSettings settings, PublishMetrics meters) {
        this(elasticsearch, Blueprint.WRITE_ALIAS, VersionType.External, settings, meters);
    }

    private BulkWriter(
            Elasticsearch elasticsearch,
            String alias,
            VersionType versionType,
            BulkSettings settings,
            PublishMetrics meters) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        request = new BulkSender(elasticsearch, alias, versionType);
        versions = new VersionConflicts(elasticsearch);
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Returns a writer to another alias.
     *
     * @param versionType {@code external}, or {@code external_gte} to replace the same version as well, by a document with
     *     more in it
     */
    public BulkWriter to(String other, VersionType versionType) {
        return new BulkWriter(elasticsearch, other, versionType, settings, meters);
    }

    /**
     * Writes documents, each of another release.
     *
     * @param failures the number of tries in a row without success: after each the requests are half as large, since too
     *     much for one request may get through in parts
     * @return the outcomes, in the order of the documents
     */
    public List<BulkItemOutcome> write(List<ReleaseDocument> documents, int failures) {
        var outcomes = new ArrayList<BulkItemOutcome>(documents.size());
        for (var chunk : BulkBody.chunks(documents, maxBytes(failures))) {
            outcomes.addAll(mayGoOn(outcomes) ? writeChunk(chunk, failures) : repeatLast(outcomes, chunk));
        }
        return outcomes;
    }

    private long maxBytes(int failures) {
        return settings.maxSize().toBytes() >> Math.min(failures, MAX_HALVINGS);
    }

    /** While nothing can be written, the next request need not be tried. */
    private static boolean mayGoOn(List<BulkItemOutcome> outcomes) {
        return outcomes.isEmpty() || !(outcomes.getLast() instanceof BulkItemOutcome.Unavailable);
    }

    private static List<BulkItemOutcome> repeatLast(List<BulkItemOutcome> outcomes, List<ReleaseDocument> chunk) {
        return Collections.nCopies(chunk.size(), outcomes.getLast());
    }

    private List<BulkItemOutcome> writeChunk(List<ReleaseDocument> chunk, int failures) {
        var outcome = request.send(chunk);
        meters.bulk(outcome.tag());
        return switch (outcome) {
            case BulkRequestOutcome.Answered(var items) -> outcomes(chunk, items, failures);
            case BulkRequestOutcome.Refused(var reason, var why)
            when chunk.size() == 1 -> List.of(new BulkItemOutcome.Rejected(reason, why));
            case BulkRequestOutcome.Refused _ -> writeHalves(chunk, failures);
            case BulkRequestOutcome.Overloaded(var why) -> forAll(chunk, new BulkItemOutcome.Overloaded(why));
            case BulkRequestOutcome.Unavailable(var why) -> forAll(chunk, new BulkItemOutcome.Unavailable(why));
        };
    }

    private static List<BulkItemOutcome> forAll(List<ReleaseDocument> chunk, BulkItemOutcome outcome) {
        return Collections.nCopies(chunk.size(), outcome);
    }

    private List<BulkItemOutcome> writeHalves(List<ReleaseDocument> chunk, int failures) {
        int middle = chunk.size() / 2;
        var outcomes = new ArrayList<>(writeChunk(chunk.subList(0, middle), failures));
        var second = chunk.subList(middle, chunk.size());
        outcomes.addAll(mayGoOn(outcomes) ? writeChunk(second, failures) : repeatLast(outcomes, second));
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
                    when failures < MAX_READS -> new BulkItemOutcome.Unavailable(reason);
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
