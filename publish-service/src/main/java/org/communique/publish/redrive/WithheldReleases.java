package org.communique.publish.redrive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.communique.contracts.release.PubStatus;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Releases of the index that are withheld from readers, newest first. */
@Component
final class WithheldReleases {

    private static final int VERSION = 0;
    private static final int ID = 1;

    private final Elasticsearch elasticsearch;

    WithheldReleases(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Withheld release, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withheld(
            String id,
            @Nullable String source,
            @Nullable String headline,
            @Nullable String withholdingReason,
            long version) {}

    /** Page of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            long total, List<Withheld> releases, @Nullable String next) {}

    /**
     * Returns a page.
     *
     * @param after {@code version_id} of the last one before it; null for the first page
     * @throws org.communique.publish.retry.TransientFailureException when Elasticsearch does not answer
     */
    Page page(int limit, @Nullable String after) {
        var found = elasticsearch
                .ask(client -> client.search(request(limit, after), JsonNode.class))
                .require("withheld releases")
                .hits();
        var releases = new ArrayList<Withheld>();
        found.hits().forEach(hit -> releases.add(withheld(hit)));
        var total = found.total();
        var last = releases.size() < limit ? null : releases.getLast();
        return new Page(
                total == null ? releases.size() : total.value(),
                releases,
                last == null ? null : last.version() + "_" + last.id());
    }

    private static SearchRequest request(int limit, @Nullable String after) {
        return SearchRequest.of(search -> {
            search.index(Blueprint.WRITE_ALIAS)
                    .query(query -> query.term(term -> term.field("pubStatus")
                            .value(PubStatus.WITHHELD.name().toLowerCase(Locale.ROOT))))
                    .source(source -> source.filter(
                            filter -> filter.includes("id", "source", "headline", "withholdingReason", "version")))
                    .sort(sort -> sort.field(field -> field.field("version").order(SortOrder.Desc)))
                    .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)))
                    .trackTotalHits(track -> track.enabled(true))
                    .size(limit);
            if (after != null) {
                var parts = after.split("_", 2);
                search.searchAfter(FieldValue.of(Long.parseLong(parts[VERSION])), FieldValue.of(parts[ID]));
            }
            return search;
        });
    }

    private static Withheld withheld(Hit<JsonNode> hit) {
        var source = Objects.requireNonNull(hit.source(), "a hit without its source");
        return new Withheld(
                source.path("id").asString(""),
                text(source, "source"),
                text(source, "headline"),
                text(source, "withholdingReason"),
                source.path("version").asLong(0));
    }

    private static @Nullable String text(JsonNode source, String field) {
        return source.path(field).isString() ? source.path(field).asString() : null;
    }
}
