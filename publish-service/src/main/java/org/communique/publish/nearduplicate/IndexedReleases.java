package org.communique.publish.nearduplicate;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.kit.availability.Availability;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.SignatureBands;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchResponse;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Search for releases in the index that share bands with others. */
final class IndexedReleases {

    /** Of a series that repeats itself over and over, the earliest are enough. */
    private static final int MAX_HITS = 1_000;

    /** With ten keys each they are below Elasticsearch's default of {@code index.max_terms_count}, 65,536. */
    private static final int MAX_RELEASES = 5_000;

    private static final int BAD_REQUEST = 400;

    private final Elasticsearch elasticsearch;
    private final String alias;
    private final PublishMetrics meters;
    /** For the log alone: releases go without links meanwhile. */
    private final Availability links = Availability.available("near-duplicate links", InstantSource.system());

    IndexedReleases(Elasticsearch elasticsearch, String alias, PublishMetrics meters) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.meters = meters;
    }

    /**
     * Finds link targets that share a key with some releases, except these themselves: they are known already, and most of
     * a scan is in the index. A search refused for good finds nothing: a link is not worth a stop.
     *
     * @throws TransientFailureException when Elasticsearch does not answer
     */
    List<DuplicateCandidate> like(List<DuplicateCandidate> releases) {
        var sought = releases.stream()
                .filter(release -> release.keys().findAny().isPresent())
                .toList();
        var found = new ArrayList<DuplicateCandidate>();
        for (int begin = 0; begin < sought.size(); begin += MAX_RELEASES) {
            found.addAll(search(sought.subList(begin, Math.min(sought.size(), begin + MAX_RELEASES))));
        }
        return found;
    }

    private List<DuplicateCandidate> search(List<DuplicateCandidate> releases) {
        var response =
                elasticsearch.perform(client -> client.search(request -> query(request, releases), JsonNode.class));
        return switch (response) {
            case ElasticsearchResponse.Success<SearchResponse<JsonNode>>(var found) -> {
                links.workSucceeded();
                yield candidates(found);
            }
            case ElasticsearchResponse.Refusal<SearchResponse<JsonNode>> refusal
            when refusal.status() == BAD_REQUEST -> {
                meters.nearDuplicates("refused");
                links.workFailed(refusal.toFailure("near duplicates in the index"));
                yield List.of();
            }
            case ElasticsearchResponse.Refusal<SearchResponse<JsonNode>> refusal ->
                throw refusal.toFailure("near duplicates in the index");
        };
    }

    private static List<DuplicateCandidate> candidates(SearchResponse<JsonNode> found) {
        if (found.timedOut()) {
            throw new TransientFailureException(
                    "near duplicates in the index: the search timed out; it is tried again");
        }
        return found.hits().hits().stream().map(IndexedReleases::candidate).toList();
    }

    /** Without an index nothing is found: the bulk request that follows says so. */
    private SearchRequest.Builder query(SearchRequest.Builder request, List<DuplicateCandidate> releases) {
        var keys = releases.stream()
                .flatMapToLong(DuplicateCandidate::keys)
                .mapToObj(FieldValue::of)
                .toList();
        var ids = releases.stream().map(release -> release.id().value()).toList();
        return request.index(alias)
                .ignoreUnavailable(true)
                .allowPartialSearchResults(false)
                .size(MAX_HITS)
                .source(source -> source.filter(filter -> filter.includes("signature")))
                .trackTotalHits(track -> track.enabled(false))
                .query(query -> query.bool(bool -> bool.filter(filter ->
                                filter.term(term -> term.field("pubStatus").value("usable")))
                        .filter(filter -> filter.terms(
                                terms -> terms.field("signatureKeys").terms(values -> values.value(keys))))
                        .mustNot(not -> not.ids(own -> own.values(ids)))))
                .sort(sort -> sort.field(field -> field.field("published").order(SortOrder.Asc)))
                .docvalueFields(field -> field.field("version"))
                .docvalueFields(field -> field.field("published").format("epoch_millis"))
                .docvalueFields(field -> field.field("embargoedUntil").format("epoch_millis"));
    }

    private static DuplicateCandidate candidate(Hit<JsonNode> hit) {
        var id = hit.id();
        var version = number(hit.fields().get("version"));
        if (id == null || version.isEmpty()) {
            throw new TransientFailureException(
                    "near duplicates in the index: a hit without id or version (expected: both)");
        }
        return new DuplicateCandidate(
                new ReleaseId(id),
                new Version(version.getAsLong()),
                new DuplicateKeys(
                        SignatureBands.of(bands(hit.source())),
                        true,
                        date(hit.fields().get("published")),
                        date(hit.fields().get("embargoedUntil"))));
    }

    private static List<String> bands(@Nullable JsonNode source) {
        return Optional.ofNullable(source).stream()
                .flatMap(document -> document.path("signature").valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static @Nullable Instant date(@Nullable JsonData values) {
        var millis = number(values);
        return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : null;
    }

    /** Numbers with a format come as strings. */
    private static OptionalLong number(@Nullable JsonData values) {
        if (values == null || !(values.toJson() instanceof List<?> array) || array.isEmpty()) {
            return OptionalLong.empty();
        }
        return switch ((JsonValue) array.getFirst()) {
            case JsonNumber number -> OptionalLong.of(number.longValue());
            case JsonString text -> OptionalLong.of(Long.parseLong(text.getString()));
            default -> OptionalLong.empty();
        };
    }
}
