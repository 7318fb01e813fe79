package org.communique.publish.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.document.Sketch;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Releases in the index that have bands in common with others. */
final class IndexedReleases {

    /** Where the index is gone nothing is found: the bulk request that follows says so. */
    private static final String PATH = "/" + Blueprint.WRITE_ALIAS
            + "/_search?ignore_unavailable=true&allow_partial_search_results=false"
            + "&filter_path=hits.hits._id,hits.hits.fields,timed_out,error,status";

    /** Of a series that repeats itself over and over, the earliest are enough. */
    private static final int MOST_HITS = 1_000;

    /** Elasticsearch's default of {@code index.max_terms_count} is 65,536. */
    private static final int MOST_BANDS = 60_000;

    private final Elasticsearch elasticsearch;

    IndexedReleases(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Finds what may be pointed at and has one of some bands.
     *
     * @throws TransientFailure when Elasticsearch can't be asked
     */
    List<Candidate> with(List<String> bands) {
        var found = new ArrayList<Candidate>();
        for (int begin = 0; begin < bands.size(); begin += MOST_BANDS) {
            found.addAll(search(bands.subList(begin, Math.min(bands.size(), begin + MOST_BANDS))));
        }
        return found;
    }

    private List<Candidate> search(List<String> bands) {
        var answer = elasticsearch.post(PATH, query(bands));
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

    private static ObjectNode query(List<String> bands) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("size", MOST_HITS).put("_source", false).put("track_total_hits", false);
        var filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("pubStatus", "usable");
        var terms = filter.addObject().putObject("terms").putArray("signature");
        bands.forEach(terms::add);
        body.putArray("sort").addObject().put("published", "asc");
        var fields = body.putArray("docvalue_fields").add("version").add("signature");
        for (var date : List.of("published", "embargoedUntil")) {
            fields.addObject().put("field", date).put("format", "epoch_millis");
        }
        return body;
    }

    private static Candidate candidate(JsonNode hit) {
        var fields = hit.path("fields");
        var bands =
                fields.path("signature").valueStream().map(JsonNode::asString).toList();
        return Candidate.of(
                new ReleaseId(hit.path("_id").asString()),
                new Version(fields.path("version").path(0).asLong()),
                new Sketch(bands, true, date(fields.path("published")), date(fields.path("embargoedUntil"))));
    }

    private static @Nullable Instant date(JsonNode values) {
        return values.isEmpty() ? null : Instant.ofEpochMilli(values.path(0).asLong());
    }
}
