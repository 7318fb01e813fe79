package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is doing.
 *
 * @param condition in one word
 * @param lastPoll when it was last asked; null when it never was
 * @param lastOutcome what came of that, for people; null when it never was asked
 * @param failures polls in a row that failed
 * @param failingSince when the first of them was; null when there is none
 * @param nextPoll when it is to be asked again; null when it never was asked
 * @param polls the last ten, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedHealth(
        FeedCondition condition,
        @Nullable Instant lastPoll,
        @Nullable String lastOutcome,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextPoll,
        List<PollLogEntry> polls) {

    /** Of a feed that was never polled. */
    public static final FeedHealth UNKNOWN = new FeedHealth(FeedCondition.NEW, null, null, 0, null, null, List.of());

    private static final int KEPT = 10;

    /** Copies the list; older records have none. */
    @SuppressWarnings("NullAway") // as read from a record that was written before there was a list
    public FeedHealth {
        polls = polls == null ? List.of() : List.copyOf(polls);
    }

    /** After a poll that got an answer. */
    public FeedHealth healthy(PollLogEntry poll) {
        return new FeedHealth(FeedCondition.HEALTHY, poll.at(), poll.text(), 0, null, null, and(poll));
    }

    /** After a poll that did not. */
    public FeedHealth unwell(FeedCondition now, PollLogEntry poll) {
        var since = failingSince == null ? poll.at() : failingSince;
        return new FeedHealth(now, poll.at(), poll.text(), failures + 1, since, null, and(poll));
    }

    /** The same, to be polled again at a time. */
    public FeedHealth pollAt(Instant next) {
        return new FeedHealth(condition, lastPoll, lastOutcome, failures, failingSince, next, polls);
    }

    /** Whether the last poll had an outcome. */
    public boolean lastWas(String outcome) {
        return !polls.isEmpty() && polls.getFirst().outcome().equals(outcome);
    }

    /** How long the last polls had one outcome, and none other; zero when the last one had another. */
    public Duration nothingBut(String outcome) {
        var run =
                polls.stream().takeWhile(poll -> poll.outcome().equals(outcome)).toList();
        return run.isEmpty()
                ? Duration.ZERO
                : Duration.between(run.getLast().at(), run.getFirst().at());
    }

    private List<PollLogEntry> and(PollLogEntry poll) {
        return Stream.concat(Stream.of(poll), polls.stream()).limit(KEPT).toList();
    }
}
