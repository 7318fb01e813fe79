package org.communique.publish.nearduplicate;

import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Links from documents to the earliest release they nearly repeat, by the bands of their signatures. Each document is
 * compared with its neighbours in the batch, with those written a moment ago, and by one search with an index. Thread-safe.
 *
 * <p>A link is an id to look up: its release may be withdrawn meanwhile.
 */
@Component
public final class NearDuplicates {

    private final Elasticsearch elasticsearch;
    private final IndexedReleases index;
    private final RecentReleases recent;
    private final DuplicateSettings settings;
    private final InstantSource clock;
    private final PublishMetrics meters;

    /** Links to releases of the live index. */
    @Autowired
    public NearDuplicates(
            Elasticsearch elasticsearch, DuplicateSettings settings, InstantSource clock, PublishMetrics meters) {
        this(elasticsearch, Blueprint.WRITE_ALIAS, settings, clock, meters);
    }

    private NearDuplicates(
            Elasticsearch elasticsearch,
            String alias,
            DuplicateSettings settings,
            InstantSource clock,
            PublishMetrics meters) {
        this.elasticsearch = elasticsearch;
        index = new IndexedReleases(elasticsearch, alias, meters);
        recent = new RecentReleases(clock);
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Returns links to releases behind another alias. */
    public NearDuplicates in(String alias) {
        return new NearDuplicates(elasticsearch, alias, settings, clock, meters);
    }

    /** Returns whether documents get links at all. */
    public boolean isEnabled() {
        return settings.enabled();
    }

    /**
     * Returns the documents in their order, near duplicates with {@code nearDuplicateOf}.
     *
     * @throws TransientFailureException when Elasticsearch does not answer
     */
    public List<ReleaseDocument> link(List<ReleaseDocument> documents) {
        var originals = originals(documents);
        return originals.isEmpty()
                ? documents
                : documents.stream()
                        .map(document -> linked(document, originals).orElse(document))
                        .toList();
    }

    /**
     * Returns the near duplicates only, with {@code nearDuplicateOf}.
     *
     * @throws TransientFailureException when Elasticsearch does not answer
     */
    public List<ReleaseDocument> linkedOnly(List<ReleaseDocument> documents) {
        var originals = originals(documents);
        return documents.stream()
                .flatMap(document -> linked(document, originals).stream())
                .toList();
    }

    /** Returns the earlier release by document, for near duplicates only. */
    private Map<ReleaseDocument, ReleaseId> originals(List<ReleaseDocument> documents) {
        var originals = new IdentityHashMap<ReleaseDocument, ReleaseId>();
        if (settings.enabled() && !documents.isEmpty()) {
            var candidates = documents.stream().map(DuplicateCandidate::of).toList();
            var comparison = compare(candidates);
            for (int i = 0; i < documents.size(); i++) {
                var document = documents.get(i);
                comparison.original(candidates.get(i)).ifPresent(earlier -> originals.put(document, earlier));
            }
        }
        return originals;
    }

    private SignatureComparison compare(List<DuplicateCandidate> candidates) {
        var comparison = new SignatureComparison(settings.similarityThreshold());
        candidates.forEach(comparison::add);
        recent.like(candidates).forEach(comparison::add);
        index.like(candidates).stream().map(recent::newest).forEach(comparison::add);
        recent.add(candidates);
        return comparison;
    }

    private Optional<ReleaseDocument> linked(ReleaseDocument document, Map<ReleaseDocument, ReleaseId> originals) {
        var earlier = originals.get(document);
        if (earlier == null) {
            return Optional.empty();
        }
        meters.nearDuplicates("linked");
        return Optional.of(document.linkedTo(earlier));
    }
}
