package org.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communique.ingest.fetch.RateLimitScope;
import org.communique.ingest.schedule.HostLanes;
import org.communique.ingest.state.FeedId;
import org.junit.jupiter.api.Test;

class PollQueueTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");

    private final PollQueue schedule = new PollQueue(new HostLanes(RateLimitScope.HOST::of, 2));

    @Test
    void whatWaitsLongestIsFirst() {
        schedule.put(due("https://a.example/1", 1));
        schedule.put(due("https://b.example/2", 2));

        assertThat(schedule.take(NOW)).contains(due("https://b.example/2", 2));
    }

    @Test
    void whatIsNotDueIsNotTaken() {
        schedule.put(due("https://a.example/1", -1));

        assertThat(schedule.take(NOW)).isEmpty();
    }

    @Test
    void laterTimeReplacesTheFormerOne() {
        schedule.put(due("https://a.example/1", 1));
        schedule.put(due("https://a.example/1", -1));

        assertThat(schedule.take(NOW)).isEmpty();
    }

    @Test
    void hostWithAThousandFeedsLeavesRoomForOthers() {
        IntStream.range(0, 1_000).forEach(i -> schedule.put(due("https://crowd.example/" + i, 1_000)));
        schedule.put(due("https://alone.example/1", 1));

        assertThat(schedule.take(NOW)).isPresent();
        assertThat(schedule.take(NOW)).isPresent();
        assertThat(schedule.take(NOW)).contains(due("https://alone.example/1", 1));
        assertThat(schedule.take(NOW)).isEmpty();
    }

    @Test
    void feedsOfAHostTakeTurnsInTheOrderInWhichTheyWereDue() {
        for (int i = 1; i <= 4; i++) {
            schedule.put(due("https://a.example/" + i, 10 - i));
        }
        var first = schedule.take(NOW).orElseThrow();
        schedule.take(NOW);

        schedule.drop(first.feed());
        schedule.put(due("https://a.example/1", 0));

        assertThat(schedule.take(NOW)).contains(due("https://a.example/3", 7));
    }

    @Test
    void laneThatIsHeldWaitsAsAWholeAndTheOthersDoNot() {
        schedule.put(due("https://a.example/1", 1));
        schedule.put(due("https://b.example/1", 1));

        schedule.hold(URI.create("https://a.example/2"), NOW.plusSeconds(60), NOW);
        schedule.put(due("https://a.example/3", 1));

        assertThat(schedule.take(NOW)).contains(due("https://b.example/1", 1));
        assertThat(schedule.take(NOW.plusSeconds(59))).isEmpty();
        assertThat(List.of(schedule.take(NOW.plusSeconds(60)), schedule.take(NOW.plusSeconds(60))))
                .containsExactlyInAnyOrder(
                        Optional.of(due("https://a.example/1", -60)), Optional.of(due("https://a.example/3", -60)));
    }

    @Test
    void whatSomebodyWaitsForIsNotHeld() {
        schedule.hold(URI.create("https://a.example/1"), NOW.plusSeconds(60), NOW);

        schedule.putAnyway(due("https://a.example/1", 0));

        assertThat(schedule.take(NOW)).contains(due("https://a.example/1", 0));
    }

    @Test
    void laneIsHeldAsLongAsAnyoneOfItAsked() {
        schedule.put(due("https://a.example/1", 1));
        schedule.hold(URI.create("https://a.example/1"), NOW.plusSeconds(60), NOW);
        schedule.hold(URI.create("https://a.example/1"), NOW.plusSeconds(30), NOW);

        assertThat(schedule.take(NOW.plusSeconds(59))).isEmpty();
    }

    @Test
    void feedThatIsPolledIsNotPutInASecondTime() {
        schedule.put(due("https://a.example/1", 1));
        schedule.take(NOW);

        schedule.put(due("https://a.example/1", 1));

        assertThat(schedule.take(NOW)).isEmpty();
    }

    @Test
    void feedThatIsForgottenIsNotPolled() {
        schedule.put(due("https://a.example/1", 1));

        schedule.forget(due("https://a.example/1", 1).feed());

        assertThat(schedule.take(NOW)).isEmpty();
    }

    /** In no territory: the schedule hands that on and does not look at it. */
    private static PollQueue.Due due(String url, int secondsAgo) {
        var address = URI.create(url);
        return new PollQueue.Due(NOW.minusSeconds(secondsAgo), FeedId.of(address), address, null);
    }
}
