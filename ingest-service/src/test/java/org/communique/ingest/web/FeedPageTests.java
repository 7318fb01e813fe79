package org.communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedOptions;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class FeedPageTests {

    private static final List<FeedView> FEEDS =
            IntStream.range(0, 5).mapToObj(FeedPageTests::feed).toList();

    @Test
    void pagesFollowOneAnother() {
        var first = FeedPage.of(FEEDS, 2, null);
        var second = FeedPage.of(FEEDS, 2, first.next());
        var last = FeedPage.of(FEEDS, 2, second.next());

        assertThat(first.feeds()).containsExactly(FEEDS.get(0), FEEDS.get(1));
        assertThat(second.feeds()).containsExactly(FEEDS.get(2), FEEDS.get(3));
        assertThat(last.feeds()).containsExactly(FEEDS.get(4));
        assertThat(last.next()).isNull();
    }

    @Test
    void withoutALimitThereIsOnePage() {
        assertThat(FeedPage.of(FEEDS, null, null)).isEqualTo(new FeedPage(FEEDS, null));
        assertThat(FeedPage.of(List.of(), 10, null)).isEqualTo(new FeedPage(List.of(), null));
    }

    @Test
    void limitIsInItsRange() {
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> FeedPage.of(FEEDS, 0, null));
    }

    private static FeedView feed(int number) {
        var feed = Feed.of(
                URI.create("https://example.org/feed-" + number), "example.org", FeedOptions.DEFAULT, Instant.EPOCH);
        return new FeedView(feed, FeedHealth.UNKNOWN, 0, 0, 0, new FeedView.Watched(0, null), null, null, null);
    }
}
