package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Health of a feed.
 *
 * @param condition in one word
 * @param lastPoll start of the last poll; null before the first
 * @param lastOutcome of that poll, for people; null before the first
 * @param failures number of failed polls in a row
 * @param failingSince start of the first of them; null when there is none
 * @param nextPoll time of the next poll; null before the first
 * @param polls the last ten, the latest first
 * @param heldUntil end of the pause that its server asked for, for all feeds of the host; null when it asked for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedHealth(
        FeedCondition condition,
        @Nullable Instant lastPoll,
        @Nullable String lastOutcome,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextPoll,
        List<PollLogEntry> polls,
        @Nullable Instant heldUntil) {

    /** Health of a feed that was never polled. */
    public static final FeedHealth UNKNOWN =
            new FeedHealth(FeedCondition.NEW, null, null, 0, null, null, List.of(), null);

    private static final int MAX_POLLS = 10;

    /** Copies the list; older records have none. */
    @SuppressWarnings("NullAway") // as read from a record that was written before there was a list
    public FeedHealth {
        polls = polls == null ? List.of() : List.copyOf(polls);
    }

    /** Creates the health of a feed whose server asked for no pause. */
    public FeedHealth(
            FeedCondition condition,
            @Nullable Instant lastPoll,
            @Nullable String lastOutcome,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextPoll,
            List<PollLogEntry> polls) {
        this(condition, lastPoll, lastOutcome, failures, failingSince, nextPoll, polls, null);
    }

    /** Returns the health after a poll with a readable answer. */
    public FeedHealth healthy(PollLogEntry poll) {
        return new FeedHealth(FeedCondition.HEALTHY, poll.at(), poll.text(), 0, null, null, and(poll));
    }

    /** Returns the health after a failed poll. */
    public FeedHealth failed(FeedCondition now, PollLogEntry poll) {
        var since = failingSince == null ? poll.at() : failingSince;
        return new FeedHealth(now, poll.at(), poll.text(), failures + 1, since, null, and(poll));
    }

    /** Returns a copy with another time of the next poll. */
    public FeedHealth pollAt(Instant next) {
        return new FeedHealth(condition, lastPoll, lastOutcome, failures, failingSince, next, polls, heldUntil);
    }

    /** Returns a copy with the pause that its server asked for; the next poll is at its end. */
    public FeedHealth holdUntil(Instant end) {
        return new FeedHealth(condition, lastPoll, lastOutcome, failures, failingSince, end, polls, end);
    }

    /** Returns the health as it is while another feed's server, of the same host, asked for a pause. */
    public FeedHealth heldBack(Instant end) {
        var next = nextPoll == null || nextPoll.isBefore(end) ? end : nextPoll;
        return new FeedHealth(
                FeedCondition.HELD, lastPoll, lastOutcome, failures, failingSince, next, polls, heldUntil);
    }

    /** Whether the last poll had this outcome. */
    public boolean lastWas(String outcome) {
        return !polls.isEmpty() && polls.getFirst().outcome().equals(outcome);
    }

    /** Returns the time from the first to the last of the latest polls with this outcome only; zero without one. */
    public Duration nothingBut(String outcome) {
        var run =
                polls.stream().takeWhile(poll -> poll.outcome().equals(outcome)).toList();
        return run.isEmpty()
                ? Duration.ZERO
                : Duration.between(run.getLast().at(), run.getFirst().at());
    }

    private List<PollLogEntry> and(PollLogEntry poll) {
        return Stream.concat(Stream.of(poll), polls.stream()).limit(MAX_POLLS).toList();
    }
}
