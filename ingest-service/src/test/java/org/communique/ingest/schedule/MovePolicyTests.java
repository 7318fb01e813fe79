package org.communique.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedMove;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.junit.jupiter.api.Test;

class MovePolicyTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final URI OLD = URI.create("https://example.org/feed");
    private static final URI NEW = URI.create("https://example.com/feed");
    private static final Feed FEED = Feed.of(OLD, "example.org", FeedOptions.DEFAULT, NOW);
    private static final FeedState NEVER_MOVED = FeedState.unknown(FEED.id());

    private final MovePolicy moving = new MovePolicy(Duration.ofDays(3));

    @Test
    void firstRedirectIsNotedAndNotBelieved() {
        var move = moving.found(NEVER_MOVED, FEED, NEW, NOW);

        assertThat(move).isEqualTo(new FeedMove(NEW, NOW, false));
        assertThat(NEVER_MOVED.with(move).address(FEED)).isEqualTo(OLD);
    }

    @Test
    void redirectThatStaysTheSameForDaysIsBelieved() {
        var noted = NEVER_MOVED.with(new FeedMove(NEW, NOW, false));

        assertThat(moving.found(noted, FEED, NEW, NOW.plus(Duration.ofDays(2))))
                .extracting(FeedMove::trusted)
                .isEqualTo(false);
        var move = moving.found(noted, FEED, NEW, NOW.plus(Duration.ofDays(3)));
        assertThat(noted.with(move).address(FEED)).isEqualTo(NEW);
    }

    @Test
    void redirectToAnotherTargetStartsAgain() {
        var noted = NEVER_MOVED.with(new FeedMove(NEW, NOW, false));
        var elsewhere = URI.create("https://example.net/portal");

        assertThat(moving.found(noted, FEED, elsewhere, NOW.plus(Duration.ofDays(3))))
                .isEqualTo(new FeedMove(elsewhere, NOW.plus(Duration.ofDays(3)), false));
    }

    @Test
    void redirectThatEndsIsForgotten() {
        assertThat(moving.found(NEVER_MOVED.with(new FeedMove(NEW, NOW, false)), FEED, null, NOW))
                .isNull();
    }

    @Test
    void newPlaceThatAnswersIsKept() {
        var believed = new FeedMove(NEW, NOW, true);

        assertThat(moving.found(NEVER_MOVED.with(believed), FEED, null, NOW)).isEqualTo(believed);
    }

    @Test
    void newPlaceThatLeadsBackIsForgotten() {
        assertThat(moving.found(NEVER_MOVED.with(new FeedMove(NEW, NOW, true)), FEED, OLD, NOW))
                .isNull();
    }

    @Test
    void newPlaceThatFailsThriceIsLeftForTheOldOne() {
        var believed = new FeedMove(NEW, NOW, true);

        assertThat(moving.lost(believed, 2)).isEqualTo(believed);
        assertThat(moving.lost(believed, 3)).isNull();
    }
}
