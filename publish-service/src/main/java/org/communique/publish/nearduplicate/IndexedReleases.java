package org.communique.publish.nearduplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.SignatureBands;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Releases in the index that have bands in common with others. */
final class IndexedReleases {

    /** Of a series that repeats itself over and over, the earliest are enough. */
    private static final int MOST_HITS = 1_000;

    /** With ten keys each they are below Elasticsearch's default of {@code index.max_terms_count}, 65,536. */
    private static final int MOST_AT_ONCE = 5_000;

    private static final int BAD_REQUEST = 400;
    private static final Logger LOG = LoggerFactory.getLogger(IndexedReleases.class);

    private final Elasticsearch elasticsearch;
    private final String path;
    private final PublishMetrics meters;

    IndexedReleases(Elasticsearch elasticsearch, String alias, PublishMetrics meters) {
        this.elasticsearch = elasticsearch;
        // Where the index is gone nothing is found: the bulk request that follows says so.
        path = "/" + alias
                + "/_search?ignore_unavailable=true&allow_partial_search_results=false"
                + "&filter_path=hits.hits._id,hits.hits._source,hits.hits.fields,timed_out,error,status";
        this.meters = meters;
    }

    /**
     * Finds what may be pointed at and has a key in common with some releases, other than these: they know themselves
     * already, and most of what a replay brings is in the index. A search that Elasticsearch will never do finds nothing:
     * a link is not worth stopping for.
     *
     * @throws TransientFailure when Elasticsearch can't be asked
     */
    List<DuplicateCandidate> like(List<DuplicateCandidate> releases) {
        var sought = releases.stream()
                .filter(release -> release.keys().findAny().isPresent())
                .toList();
        var found = new ArrayList<DuplicateCandidate>();
        for (int begin = 0; begin < sought.size(); begin += MOST_AT_ONCE) {
            found.addAll(search(sought.subList(begin, Math.min(sought.size(), begin + MOST_AT_ONCE))));
        }
        return found;
    }

    private List<DuplicateCandidate> search(List<DuplicateCandidate> releases) {
        var answer = elasticsearch.post(path, query(releases));
        if (answer.status() == BAD_REQUEST) {
            meters.nearDuplicates("refused");
            LOG.warn("{} releases go without links to near duplicates: {}", releases.size(), answer.describe());
            return List.of();
        }
        if (!answer.isOk() || answer.body().path("timed_out").asBoolean(false)) {
            throw new TransientFailure("near duplicates in the index: " + answer.describe());
        }
        return answer.body()
                .path("hits")
                .path("hits")
                .valueStream()
                .map(IndexedReleases::candidate)
                .toList();
    }

    private static ObjectNode query(List<DuplicateCandidate> releases) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("size", MOST_HITS).put("_source", "signature").put("track_total_hits", false);
        var query = body.putObject("query").putObject("bool");
        var filter = query.putArray("filter");
        filter.addObject().putObject("term").put("pubStatus", "usable");
        var keys = filter.addObject().putObject("terms").putArray("signatureKeys");
        releases.stream().flatMapToLong(DuplicateCandidate::keys).forEach(keys::add);
        var ids = query.putObject("must_not").putObject("ids").putArray("values");
        releases.forEach(release -> ids.add(release.id().value()));
        body.putArray("sort").addObject().put("published", "asc");
        var fields = body.putArray("docvalue_fields").add("version");
        for (var date : List.of("published", "embargoedUntil")) {
            fields.addObject().put("field", date).put("format", "epoch_millis");
        }
        return body;
    }

    private static DuplicateCandidate candidate(JsonNode hit) {
        var fields = hit.path("fields");
        var bands = hit.at("/_source/signature")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        return new DuplicateCandidate(
                new ReleaseId(hit.path("_id").asString()),
                new Version(fields.path("version").path(0).asLong()),
                new DuplicateKeys(
                        SignatureBands.of(bands),
                        true,
                        date(fields.path("published")),
                        date(fields.path("embargoedUntil"))));
    }

    private static @Nullable Instant date(JsonNode values) {
        return values.isEmpty() ? null : Instant.ofEpochMilli(values.path(0).asLong());
    }
}
