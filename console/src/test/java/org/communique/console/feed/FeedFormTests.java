package org.communique.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FeedFormTests {

    @Test
    void formOfAFeedIsItsRegistration() {
        var feed = SampleFeeds.of(Map.of("selectors", Map.of("item", "li.news", "text", "div.article")));

        assertThat(FeedForm.of(feed).registration())
                .containsEntry("url", "https://www.rivers.example/feed.xml")
                .containsEntry("interval", "5m")
                .containsEntry("labels", List.of("water"))
                .containsEntry("articlePages", true)
                .containsEntry("selectors", Map.of("item", "li.news", "text", "div.article"))
                .doesNotContainKey("maxInterval");
    }

    @Test
    void emptiedFieldIsRemovedByAChange() {
        var form = new FeedForm("u", null, " ", "90s", "", " a , ,b", null, null, null, null, null, null);

        assertThat(form.changes())
                .containsEntry("title", null)
                .containsEntry("interval", "90s")
                .containsEntry("maxInterval", null)
                .containsEntry("labels", List.of("a", "b"))
                .containsEntry("articlePages", false)
                .containsEntry("selectors", null)
                .doesNotContainKeys("url", "source");
    }

    @Test
    void feedsToLookAtComeFirst() {
        var other = SampleFeeds.of(Map.of("id", "11111111111111111111", "title", "Another"));

        var table = FeedTable.of(List.of(other, SampleFeeds.failing()), null, null, 1);

        assertThat(table.rows()).extracting(FeedStatus::state).containsExactly("failing", "healthy");
        assertThat(table.states()).containsExactlyInAnyOrderEntriesOf(Map.of("failing", 1L, "healthy", 1L));
    }

    @Test
    void pausedFeedIsPausedWhateverItsCondition() {
        var paused = SampleFeeds.of(Map.of("condition", "failing", "disabledBy", "ann"));

        assertThat(FeedTable.of(List.of(paused), "paused", "WATER", 1).rows()).containsExactly(paused);
        assertThat(paused.suspicious()).isFalse();
    }

    @Test
    void pageBeyondTheLastIsTheLast() {
        var table = FeedTable.of(List.of(SampleFeeds.healthy()), null, null, 9);

        assertThat(table.page()).isEqualTo(1);
        assertThat(table.hasNext()).isFalse();
    }

    @Test
    void barsOfDaysGrowWithTheirReleases() {
        var days = new TreeMap<LocalDate, Long>(
                Map.of(LocalDate.parse("2026-03-01"), 4L, LocalDate.parse("2026-03-02"), 0L));

        var chart = DailyChart.of(days);

        assertThat(chart.bars()).extracting(DailyChart.Bar::height).containsExactly(48.0, 0.0);
        assertThat(chart.perDay()).isEqualTo("2.0");
    }
}
