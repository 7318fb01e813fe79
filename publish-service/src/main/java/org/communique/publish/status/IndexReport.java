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
 * @param lag records of {@code releases.enriched} not published yet
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
        @Nullable Long lag,
        @Nullable BatchReport lastBatch,
        List<String> problems) {

    /**
     * Whether documents get into the index.
     *
     * @param name {@code up} or {@code paused}
     * @param why when paused
     * @param since when paused
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
     */
    record BlueprintReport(int version, List<String> differences) {}

    /**
     * How many documents there are, as of the last refresh.
     *
     * @param all in the index
     * @param visible through the read alias
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Documents(@Nullable Long all, @Nullable Long visible) {}

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
