package org.communique.console.pipeline;

import java.time.Instant;
import java.util.Map;
import org.communique.console.remote.Answer;
import org.communique.kit.lag.LagReport;

/**
 * State of the whole pipeline at one moment.
 *
 * @param at when it was looked at
 * @param feeds by condition; empty when not known
 * @param ingest feeds in
 * @param raw lag of enrich on {@code releases.raw}
 * @param enrich raw in, enriched out
 * @param enriched lag of publish on {@code releases.enriched}
 * @param publish enriched in, searchable out
 * @param index documents
 */
record PipelineState(
        Instant at,
        Map<String, Long> feeds,
        StageState ingest,
        LagReport raw,
        StageState enrich,
        LagReport enriched,
        StageState publish,
        Answer<IndexCounts> index) {

    PipelineState {
        feeds = Map.copyOf(feeds);
    }

    /** Returns the number of feeds. */
    public long feedCount() {
        return feeds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the feeds whose last poll had a readable answer, and those not polled yet. */
    public long feedsWell() {
        return feeds.getOrDefault("healthy", 0L) + feeds.getOrDefault("new", 0L);
    }
}
