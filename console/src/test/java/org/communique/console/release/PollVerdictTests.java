package org.communique.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.console.feed.FeedStatus;
import org.communique.console.feed.SampleFeeds;
import org.junit.jupiter.api.Test;

class PollVerdictTests {

    private static final String PAGE = "https://news.rivers.example/2026/flood";

    @Test
    void publisherWithoutAFeedIsSaid() {
        var verdict = PollVerdict.of("https://other.example/x", List.of(SampleFeeds.healthy()));

        assertThat(verdict.sentence())
                .isEqualTo(
                        "No feed of other.example is registered, and nobody pushed this page: nothing looks for it.");
        assertThat(verdict.feeds()).isEmpty();
    }

    @Test
    void healthyFeedDidNotListIt() {
        assertThat(reason(SampleFeeds.healthy()))
                .startsWith("Its last poll, at 2026-03-01T09:55:00Z, did not list it: nothing new.")
                .endsWith("The next poll is at 2026-03-01T10:05:00Z.");
    }

    @Test
    void failingFeedSaysSinceWhenAndWhy() {
        assertThat(reason(SampleFeeds.failing()))
                .startsWith("Its polls fail since 2026-03-01T08:00:00Z (4 in a row): 404.");
    }

    @Test
    void pausedFeedSaysByWhom() {
        assertThat(reason(SampleFeeds.of(Map.of("disabledBy", "ann")))).isEqualTo("It is paused, by ann.");
    }

    @Test
    void newFeedWasNotPolledYet() {
        var fields = new HashMap<String, Object>();
        fields.put("lastPoll", null);
        fields.put("condition", "new");

        assertThat(reason(SampleFeeds.of(fields))).startsWith("It was not polled yet");
    }

    @Test
    void missedItemsAreSaid() {
        assertThat(reason(SampleFeeds.of(Map.of("gaps", 2))))
                .contains("may have been missed between two polls, 2 times");
    }

    @Test
    void inputThatIsNoUrlHasNoPublisher() {
        assertThat(PollVerdict.of("http://[", List.of(SampleFeeds.healthy())).feeds())
                .isEmpty();
    }

    private static String reason(FeedStatus feed) {
        return PollVerdict.of(PAGE, List.of(feed)).feeds().getFirst().reason();
    }
}
