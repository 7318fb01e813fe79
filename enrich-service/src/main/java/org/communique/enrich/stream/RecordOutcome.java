package org.communique.enrich.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.enrich.repetition.ReleaseEdges;
import org.communique.kit.deadletter.DeadLetter;

/** Outcome of a record of {@code releases.raw}. */
public sealed interface RecordOutcome {

    /** Returns the record as it came. */
    ConsumerRecord<byte[], byte[]> record();

    /**
     * Enriched release.
     *
     * @param json the release as it is sent
     * @param edges first and last paragraphs, for the memory of its source
     */
    @SuppressWarnings("ArrayRecordComponent") // Outcomes are not compared.
    record Enriched(ConsumerRecord<byte[], byte[]> record, EnrichedRelease release, byte[] json, ReleaseEdges edges)
            implements RecordOutcome {}

    /**
     * Withdrawal, sent on with the position of its record.
     *
     * @param json the withdrawal as it is sent
     */
    @SuppressWarnings("ArrayRecordComponent") // Outcomes are not compared.
    record Forwarded(ConsumerRecord<byte[], byte[]> record, Withdrawal withdrawal, byte[] json)
            implements RecordOutcome {}

    /** Record that is no event of ours: a dead letter. */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, Throwable why) implements RecordOutcome {}

    /** Release with a required step that failed for good: a dead letter. */
    record Failed(ConsumerRecord<byte[], byte[]> record, Throwable why) implements RecordOutcome {}

    /** Returns the dead letters among outcomes. */
    static List<DeadLetter> deadLetters(List<RecordOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Unreadable || outcome instanceof Failed)
                .map(RecordOutcome::deadLetter)
                .toList();
    }

    /** Whether its version is too far ahead of its record. */
    default boolean isAhead() {
        return this instanceof Unreadable unreadable && unreadable.why() instanceof VersionAheadException;
    }

    /** Returns the reason of a dead letter, for people; empty for other outcomes. */
    default String reason() {
        return switch (this) {
            case Enriched _, Forwarded _ -> "";
            case Unreadable unreadable -> String.valueOf(unreadable.why().getMessage());
            case Failed failed -> String.valueOf(failed.why().getMessage());
        };
    }

    /**
     * Returns the dead letter.
     *
     * @throws IllegalStateException for other outcomes
     */
    default DeadLetter deadLetter() {
        return switch (this) {
            case Unreadable _ -> DeadLetter.of(record(), tag(), reason());
            case Failed failed ->
                new DeadLetter(record(), tag(), reason(), failed.why().getCause());
            case Enriched _, Forwarded _ ->
                throw new IllegalStateException("outcome %s makes no dead letter".formatted(tag()));
        };
    }

    /** Returns the value of the tag {@code outcome}. */
    default String tag() {
        return switch (this) {
            case Enriched _ -> "enriched";
            case Forwarded _ -> "forwarded";
            case Unreadable _ -> "unreadable";
            case Failed _ -> "failed";
        };
    }
}
