package org.communique.kit.deadletter.read;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dead letter in the index, without its payload.
 *
 * @param id its place in the topic
 * @param died Kafka timestamp of the dead letter
 * @param release key of the record, for people; null without one
 * @param version by {@code ce_id}; null without one
 * @param originalPartition partition of the record that died
 * @param group its cause
 * @param message reason for people, cut
 * @param note of the last act; null when nothing was done
 */
public record DeadLetterEntry(
        DeadLetterId id,
        Instant died,
        @Nullable String release,
        @Nullable Long version,
        int originalPartition,
        DeadLetterGroup group,
        String message,
        @Nullable RedriveNote note) {

    /** Newest first. */
    public static final Comparator<DeadLetterEntry> NEWEST_FIRST = Comparator.comparing(DeadLetterEntry::died)
            .thenComparing(DeadLetterEntry::id)
            .reversed();

    /** Objects and numbers of an entry and its note, in bytes, about. */
    private static final long FIXED_BYTES = 300;

    /** Returns its status. */
    public DeadLetterStatus status() {
        return note == null ? DeadLetterStatus.OPEN : note.status();
    }

    /** Returns the number of redrives so far. */
    public int redrives() {
        return note == null ? 0 : note.redrives();
    }

    /** Returns whether its last act is one of an operation. */
    public boolean isOf(String operation) {
        return note != null && note.operation().equals(operation);
    }

    DeadLetterEntry with(@Nullable RedriveNote newNote) {
        return new DeadLetterEntry(id, died, release, version, originalPartition, group, message, newNote);
    }

    /** Returns its size in memory, in bytes, about. */
    long bytes() {
        var detail = note == null ? "" : Objects.requireNonNullElse(note.detail(), "");
        return FIXED_BYTES + message.length() + (release == null ? 0 : release.length()) + detail.length();
    }
}
