package org.communique.publish.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Report of {@code GET /index}. Unknown facts are left out, with a reason in {@code problems}.
 *
 * @param state whether documents get into the index
 * @param aliases the aliases for reading and writing
 * @param index the physical index; null when unknown
 * @param blueprint the definition of the index, and differences from it
 * @param documents the numbers of documents
 * @param keys the number of releases in the topic; null before the first count
 * @param lag records of {@code releases.enriched} not published yet
 * @param rebuildDue the reasons for a rebuild; empty when none is due
 * @param lastBatch the last batch since the start
 * @param problems the reasons for parts left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndexReport(
        State state,
        Aliases aliases,
        @Nullable String index,
        BlueprintReport blueprint,
        Documents documents,
        @Nullable Keys keys,
        @Nullable Long lag,
        List<String> rebuildDue,
        @Nullable BatchReport lastBatch,
        List<String> problems) {

    /**
     * State of publishing.
     *
     * @param name {@code up}; {@code paused} during an outage of Elasticsearch or Kafka; {@code rebuilding}; or
     *     {@code incomplete}: the index lacks releases of the topic, or the topic some of the index
     * @param reason the reason of a state other than up
     * @param since the begin of a state other than up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String name, @Nullable String reason, @Nullable Instant since) {}

    /**
     * Names that stay while the physical index changes.
     *
     * @param read the alias for apps
     * @param write the alias for this service
     */
    record Aliases(String read, String write) {}

    /**
     * Definition of the index.
     *
     * @param version the version of the blueprint
     * @param differences the differences of the index from it; a rebuild mends them
     * @param unknownFields the fields left out of documents, since this blueprint lacks them: start a newer publish-service,
     *     then a rebuild
     */
    record BlueprintReport(int version, List<String> differences, List<String> unknownFields) {}

    /**
     * Numbers of documents as of the last refresh.
     *
     * @param all the number in the index
     * @param visible the number behind the read alias
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Documents(@Nullable Long all, @Nullable Long visible) {}

    /**
     * Number of releases in the topic. But for dead letters, it is the right number of documents.
     *
     * @param releases the number of releases, withdrawn ones too
     * @param at the time of the count, by a rebuild or {@code GET /index?keys=count}
     * @param complete whether the count reached the end of the topic
     */
    record Keys(long releases, Instant at, boolean complete) {}

    /**
     * Last published batch.
     *
     * @param at the time of its end
     * @param items the number of records
     * @param outcomes the number of records by outcome
     * @param tookMillis the time from the first try on, in milliseconds
     */
    record BatchReport(Instant at, int items, Map<String, Long> outcomes, long tookMillis) {}
}
