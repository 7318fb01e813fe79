package org.communique.kit.redrive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.deadletter.read.DeadLetterStatus;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Redrive or discard of dead letters: the value of its record in the topic of state.
 *
 * @param id of the operation
 * @param kind redrive or discard
 * @param status of the work
 * @param filter of the dead letters, always open ones
 * @param ends offsets, by partition, that bound its set: later dead letters are not part of it
 * @param total number of the set when it began
 * @param limited number of those not redriven, since they were redriven as often as they may be
 * @param options of a redrive
 * @param by name of the operator
 * @param reason of a discard; null for a redrive
 * @param begun time of the request
 * @param ended time of the end; null before it
 * @param detail reason of a stop; null without one
 * @param outcomes numbers at the end, by outcome; empty before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
        String id,
        Kind kind,
        Status status,
        DeadLetterFilter filter,
        Map<Integer, Long> ends,
        int total,
        int limited,
        RedriveOptions options,
        String by,
        @Nullable String reason,
        Instant begun,
        @Nullable Instant ended,
        @Nullable String detail,
        Map<String, Integer> outcomes) {

    /** Kind of operation. */
    public enum Kind {
        /** Processes dead letters again. */
        REDRIVE,

        /** Gives them up, with a reason. */
        DISCARD;

        /** Returns the name in JSON. */
        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Status of an operation. */
    public enum Status {
        /** Not over. */
        RUNNING,

        /** Every dead letter of its set has an outcome. */
        DONE,

        /** Cancelled by somebody. */
        CANCELLED,

        /** Ended since too many died again. */
        STOPPED;

        /** Returns the name in JSON. */
        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the maps. */
    public Operation {
        ends = Map.copyOf(ends);
        outcomes = new TreeMap<>(outcomes);
    }

    /** Returns whether it is over. */
    @JsonIgnore
    public boolean isOver() {
        return status != Status.RUNNING;
    }

    /** Returns whether a dead letter is part of it and has no outcome yet. */
    public boolean isToDo(DeadLetterEntry entry) {
        return isLeft(entry) && entry.status() == DeadLetterStatus.OPEN && !isLimited(entry);
    }

    /** Returns whether a dead letter is not redriven, since it was redriven as often as it may be. */
    public boolean isLimited(DeadLetterEntry entry) {
        return kind == Kind.REDRIVE && !options.force() && entry.redrives() >= RedriveOptions.MOST_REDRIVES;
    }

    /** Returns whether an open dead letter is part of it without an outcome: not reached yet, or limited. */
    public boolean isLeft(DeadLetterEntry entry) {
        return isWithin(entry) && filter.matches(entry) && !entry.isOf(id);
    }

    /** Returns the numbers of its dead letters with an outcome, by outcome. */
    Map<String, Integer> outcomesAmong(List<DeadLetterEntry> entries) {
        var counts = new TreeMap<String, Integer>();
        if (limited > 0) {
            counts.put(RedriveOutcome.LIMIT.tag(), limited);
        }
        for (var entry : entries) {
            var note = entry.note();
            if (note != null && note.operation().equals(id)) {
                counts.merge(note.outcome().tag(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Returns whether a dead letter was there when it began. */
    boolean isWithin(DeadLetterEntry entry) {
        return entry.id().offset() < ends.getOrDefault(entry.id().partition(), 0L);
    }

    /** Returns a copy that is over. */
    Operation over(Status newStatus, Instant now, @Nullable String newDetail, Map<String, Integer> newOutcomes) {
        return new Operation(
                id,
                kind,
                newStatus,
                filter,
                ends,
                total,
                limited,
                options,
                by,
                reason,
                begun,
                now,
                newDetail,
                newOutcomes);
    }
}
