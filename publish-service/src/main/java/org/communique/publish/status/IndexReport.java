package org.communique.publish.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /index}. What could not be found out is left out, and told among the problems.
 *
 * @param state whether documents get into the index
 * @param aliases what apps read, what this service writes to
 * @param index the physical index; null when it is not known
 * @param blueprint what the index is to be
 * @param documents how many there are
 * @param keys how many releases the topic holds; null as long as nobody has counted
 * @param lag records of {@code releases.enriched} not published yet
 * @param rebuildDue why only a rebuild puts the index right; empty when none is due
 * @param lastBatch the batch that was published last since the start
 * @param problems why something is left out
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
     * Whether documents get into the index.
     *
     * @param name {@code up}; {@code paused} while Elasticsearch or Kafka is waited for; {@code rebuilding}; or
     *     {@code incomplete} when the index lacks releases of the topic, or the topic some of the index
     * @param why unless up
     * @param since unless up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String name, @Nullable String why, @Nullable Instant since) {}

    /**
     * The names that stay when the physical index changes.
     *
     * @param read for apps
     * @param write for this service
     */
    record Aliases(String read, String write) {}

    /**
     * What the index is to be.
     *
     * @param version of the blueprint
     * @param differences of the index from it, which only a rebuild puts right
     * @param unknownFields fields that documents go without because the index does not know them: a publish-service that
     *     does is to be started, and then a rebuild
     */
    record BlueprintReport(int version, List<String> differences, List<String> unknownFields) {}

    /**
     * How many documents there are, as of the last refresh.
     *
     * @param all in the index
     * @param visible through the read alias
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Documents(@Nullable Long all, @Nullable Long visible) {}

    /**
     * How many releases the topic holds: as many documents there should be, but for dead letters.
     *
     * @param releases withdrawn ones too
     * @param at when they were counted: by a rebuild, or by {@code GET /index?keys=count}
     * @param complete whether all of the topic was read
     */
    record Keys(long releases, Instant at, boolean complete) {}

    /**
     * The batch that was published last.
     *
     * @param at when it was done
     * @param items how many records
     * @param outcomes how many of them by outcome
     * @param tookMillis milliseconds from the first try on
     */
    record BatchReport(Instant at, int items, Map<String, Long> outcomes, long tookMillis) {}
}
