package org.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communique.ingest.fetch.RateLimitScope;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.HostHold;
import org.junit.jupiter.api.Test;

class PollQueueTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");

    private final PollQueue queue = new PollQueue(new HostLanes(RateLimitScope.HOST::of, 2));

    @Test
    void longestWaitingFeedIsFirst() {
        queue.put(due("https://a.example/1", 1));
        queue.put(due("https://b.example/2", 2));

        assertThat(queue.take(NOW)).contains(due("https://b.example/2", 2));
    }

    @Test
    void feedThatIsNotDueStaysInTheQueue() {
        queue.put(due("https://a.example/1", -1));

        assertThat(queue.take(NOW)).isEmpty();
    }

    @Test
    void laterTimeReplacesTheFormerOne() {
        queue.put(due("https://a.example/1", 1));
        queue.put(due("https://a.example/1", -1));

        assertThat(queue.take(NOW)).isEmpty();
    }

    @Test
    void hostWithAThousandFeedsLeavesRoomForOthers() {
        IntStream.range(0, 1_000).forEach(i -> queue.put(due("https://crowd.example/" + i, 1_000)));
        queue.put(due("https://alone.example/1", 1));

        assertThat(queue.take(NOW)).isPresent();
        assertThat(queue.take(NOW)).isPresent();
        assertThat(queue.take(NOW)).contains(due("https://alone.example/1", 1));
        assertThat(queue.take(NOW)).isEmpty();
    }

    @Test
    void feedsOfAHostTakeTurnsInTheOrderInWhichTheyWereDue() {
        for (int i = 1; i <= 4; i++) {
            queue.put(due("https://a.example/" + i, 10 - i));
        }
        var first = queue.take(NOW).orElseThrow();
        queue.take(NOW);

        queue.release(first.feed());
        queue.put(due("https://a.example/1", 0));

        assertThat(queue.take(NOW)).contains(due("https://a.example/3", 7));
    }

    @Test
    void laneOnHoldWaitsAsAWholeAndTheOthersDoNot() {
        queue.put(due("https://a.example/1", 1));
        queue.put(due("https://b.example/1", 1));

        queue.hold(URI.create("https://a.example/2"), hold(NOW.plusSeconds(60)), NOW);
        queue.put(due("https://a.example/3", 1));

        assertThat(queue.take(NOW)).contains(due("https://b.example/1", 1));
        assertThat(queue.take(NOW.plusSeconds(59))).isEmpty();
        assertThat(List.of(queue.take(NOW.plusSeconds(60)), queue.take(NOW.plusSeconds(60))))
                .containsExactlyInAnyOrder(
                        Optional.of(due("https://a.example/1", -60)), Optional.of(due("https://a.example/3", -60)));
    }

    @Test
    void requestedPollIsNotHeld() {
        queue.hold(URI.create("https://a.example/1"), hold(NOW.plusSeconds(60)), NOW);

        queue.putDespiteHold(due("https://a.example/1", 0));

        assertThat(queue.take(NOW)).contains(due("https://a.example/1", 0));
    }

    @Test
    void laneIsHeldForTheLongestRequest() {
        queue.put(due("https://a.example/1", 1));
        queue.hold(URI.create("https://a.example/1"), hold(NOW.plusSeconds(60)), NOW);
        queue.hold(URI.create("https://a.example/1"), hold(NOW.plusSeconds(30)), NOW);

        assertThat(queue.take(NOW.plusSeconds(59))).isEmpty();
    }

    @Test
    void feedThatIsPolledIsNotPutInASecondTime() {
        queue.put(due("https://a.example/1", 1));
        queue.take(NOW);

        queue.put(due("https://a.example/1", 1));

        assertThat(queue.take(NOW)).isEmpty();
    }

    @Test
    void feedThatIsForgottenIsNotPolled() {
        queue.put(due("https://a.example/1", 1));

        queue.remove(due("https://a.example/1", 1).feed());

        assertThat(queue.take(NOW)).isEmpty();
    }

    /** Returns a feed without a partition: the queue does not use it. */
    private static PollQueue.Due due(String url, int secondsAgo) {
        var address = URI.create(url);
        return new PollQueue.Due(NOW.minusSeconds(secondsAgo), FeedId.of(address), address, null);
    }

    private static HostHold hold(Instant until) {
        return new HostHold(
                until, FeedId.of(URI.create("https://a.example/1")), "status 429: asked to come back later");
    }
}
