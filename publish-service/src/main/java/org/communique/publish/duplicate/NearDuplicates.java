package org.communique.publish.duplicate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.ReleaseId;
import org.communique.publish.document.Document;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.meter.Meters;
import org.communique.publish.trouble.TransientFailure;
import org.springframework.stereotype.Component;

/**
 * Links documents to the earliest release that they nearly repeat, told by the bands of their signatures. Each is
 * compared with its neighbours in the batch, with what was written a moment ago, and by one search with the index that
 * is live. A rebuild links in the same way, and so finds the links of all releases, whatever order they come in.
 * Thread-safe.
 *
 * <p>A link is an id to look up: its release may be withdrawn by the time.
 */
@Component
public final class NearDuplicates {

    private final IndexedReleases index;
    private final Recent recent;
    private final DuplicateSettings settings;
    private final Meters meters;

    /** Links by what is in an index. */
    public NearDuplicates(Elasticsearch elasticsearch, DuplicateSettings settings, InstantSource clock, Meters meters) {
        index = new IndexedReleases(elasticsearch, meters);
        recent = new Recent(clock);
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * The same documents in their order, those with {@code nearDuplicateOf} that nearly repeat an earlier release.
     *
     * @throws TransientFailure when Elasticsearch can't be asked
     */
    public List<Document> link(List<Document> documents) {
        if (!settings.enabled() || documents.isEmpty()) {
            return documents;
        }
        var candidates = documents.stream().map(Candidate::of).toList();
        var comparison = new Comparison(settings.share());
        candidates.forEach(comparison::add);
        recent.like(candidates).forEach(comparison::add);
        index.like(candidates).stream().map(recent::newest).forEach(comparison::add);
        recent.add(candidates);
        return link(documents, candidates, comparison);
    }

    private List<Document> link(List<Document> documents, List<Candidate> candidates, Comparison comparison) {
        var linked = new ArrayList<Document>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            linked.add(comparison
                    .original(candidates.get(i))
                    .map(id -> link(document, id))
                    .orElse(document));
        }
        return linked;
    }

    private Document link(Document document, ReleaseId earlier) {
        meters.nearDuplicates("linked");
        return document.linkedTo(earlier);
    }
}
