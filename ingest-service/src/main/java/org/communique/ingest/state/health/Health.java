package org.communique.ingest.state.health;

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
public record Health(
        Condition condition,
        @Nullable Instant lastPoll,
        @Nullable String lastOutcome,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextPoll,
        List<PollNote> polls) {

    /** Of a feed that was never polled. */
    public static final Health UNKNOWN = new Health(Condition.NEW, null, null, 0, null, null, List.of());

    private static final int KEPT = 10;

    /** Copies the list; older records have none. */
    @SuppressWarnings("NullAway") // as read from a record that was written before there was a list
    public Health {
        polls = polls == null ? List.of() : List.copyOf(polls);
    }

    /** After a poll that got an answer. */
    public Health healthy(PollNote poll) {
        return new Health(Condition.HEALTHY, poll.at(), poll.text(), 0, null, null, and(poll));
    }

    /** After a poll that did not. */
    public Health unwell(Condition now, PollNote poll) {
        var since = failingSince == null ? poll.at() : failingSince;
        return new Health(now, poll.at(), poll.text(), failures + 1, since, null, and(poll));
    }

    /** The same, to be polled again at a time. */
    public Health pollAt(Instant next) {
        return new Health(condition, lastPoll, lastOutcome, failures, failingSince, next, polls);
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

    private List<PollNote> and(PollNote poll) {
        return Stream.concat(Stream.of(poll), polls.stream()).limit(KEPT).toList();
    }
}
