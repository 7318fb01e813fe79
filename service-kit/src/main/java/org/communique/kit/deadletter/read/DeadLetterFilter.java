package org.communique.kit.deadletter.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filter of dead letters: each value that is given has to match. The same one selects for people and for operations, so that
 * a number seen is the number of records acted on.
 *
 * @param status null, or {@code any}, for all
 * @param group id of a group
 * @param reason first word of the message
 * @param source publisher
 * @param release release id
 * @param since first time of death
 * @param until time of death to stop before
 * @param ids of single dead letters; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterFilter(
        @Nullable String status,
        @Nullable String group,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String release,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable List<String> ids) {

    /** Largest number of single dead letters. */
    public static final int MOST_IDS = 1_000;

    private static final String ANY = "any";

    /** @throws IllegalArgumentException when a value has another form; the message is for people */
    public DeadLetterFilter {
        if (status != null && !status.equals(ANY)) {
            DeadLetterStatus.parse(status);
        }
        if (ids != null) {
            ids = List.copyOf(ids);
            ids.forEach(DeadLetterId::parse);
            if (ids.size() > MOST_IDS) {
                throw new IllegalArgumentException("ids: %d (expected: at most %d)".formatted(ids.size(), MOST_IDS));
            }
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("until: %s (expected: not before since, %s)".formatted(until, since));
        }
    }

    /** Returns a copy for another status. */
    public DeadLetterFilter withStatus(@Nullable String other) {
        return new DeadLetterFilter(other, group, reason, source, release, since, until, ids);
    }

    /** Returns whether a dead letter has all the values given. */
    public boolean matches(DeadLetterEntry entry) {
        return (status == null
                        || status.equals(ANY)
                        || status.equals(entry.status().tag()))
                && isNullOr(group, entry.group().id())
                && isNullOr(reason, entry.group().reason())
                && isNullOr(source, entry.group().source())
                && isNullOr(release, entry.release())
                && (since == null || !entry.died().isBefore(since))
                && (until == null || entry.died().isBefore(until))
                && (ids == null || ids.contains(entry.id().toString()));
    }

    private static boolean isNullOr(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
