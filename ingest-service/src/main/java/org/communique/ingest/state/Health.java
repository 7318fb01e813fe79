package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Health(
        Condition condition,
        @Nullable Instant lastPoll,
        @Nullable String lastOutcome,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextPoll) {

    /** Of a feed that was never polled. */
    public static final Health UNKNOWN = new Health(Condition.NEW, null, null, 0, null, null);

    /** After a poll that got an answer. */
    public Health healthy(Instant now, String outcome) {
        return new Health(Condition.HEALTHY, now, outcome, 0, null, null);
    }

    /** After a poll that did not. */
    public Health unwell(Condition condition, Instant now, String outcome) {
        return new Health(condition, now, outcome, failures + 1, failingSince == null ? now : failingSince, null);
    }

    /** The same, to be polled again at a time. */
    public Health pollAt(Instant next) {
        return new Health(condition, lastPoll, lastOutcome, failures, failingSince, next);
    }
}
