package org.communique.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountersTests {

    private static final String TEXT = """
            # HELP communique_ingest_releases_total Observed releases, by decision.
            # TYPE communique_ingest_releases_total counter
            communique_ingest_releases_total{decision="new",service="ingest-service"} 12.0
            communique_ingest_releases_total{decision="unchanged",service="ingest-service"} 900.0
            communique_ingest_releases_total{decision="withdrawn",service="ingest-service"} 1.0
            communique_ingest_feeds{condition="healthy"} 7.0
            communique_ingest_feeds{condition="failing"} 1.0
            communique_dead_letters_open{stage="enrich"} NaN
            jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.7E7
            process_start_time_seconds{service="ingest-service"} 1.764543E9
            """;

    private final Counters counters = Counters.of(
            TEXT,
            Set.of("communique_ingest_releases_total", "communique_ingest_feeds", "communique_dead_letters_open"));

    @Test
    void seriesWithOneOfTheLabelsAreSummedUp() {
        assertThat(counters.sum(
                        "communique_ingest_releases_total", List.of("decision=\"new\"", "decision=\"withdrawn\"")))
                .isEqualTo(13);
    }

    @Test
    void labelIsNotMatchedByTheEndOfAnother() {
        assertThat(counters.sum("communique_ingest_releases_total", List.of("ion=\"new\"")))
                .isNaN();
    }

    @Test
    void unknownMeterIsNoNumber() {
        assertThat(counters.sum("communique_publish_items_total", List.of())).isNaN();
        assertThat(counters.sum("communique_dead_letters_open", List.of())).isNaN();
    }

    @Test
    void valuesAreFoundByLabel() {
        assertThat(counters.by("communique_ingest_feeds", "condition"))
                .isEqualTo(Map.of("healthy", 7.0, "failing", 1.0));
    }

    @Test
    void startOfTheProcessTellsInstancesApart() {
        assertThat(counters.instance()).isEqualTo(1.764543E9);
    }

    @Test
    void onlyTheMetersThatAreAskedForAreKept() {
        assertThat(counters.values().keySet()).noneMatch(name -> name.startsWith("jvm"));
    }
}
