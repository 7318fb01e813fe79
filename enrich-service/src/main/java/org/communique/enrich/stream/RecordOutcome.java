package org.communique.enrich.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.enrich.repetition.ReleaseEdges;
import org.communique.kit.deadletter.DeadLetter;

/** What becomes of a record of {@code releases.raw}. */
sealed interface RecordOutcome {

    /** The record as it came. */
    ConsumerRecord<byte[], byte[]> record();

    /**
     * It was a release and is enriched.
     *
     * @param release to be sent
     * @param json the release as it is sent
     * @param edges first and last paragraphs, for the memory of its source
     */
    @SuppressWarnings("ArrayRecordComponent") // Outcomes are not compared.
    record Enriched(ConsumerRecord<byte[], byte[]> record, EnrichedRelease release, byte[] json, ReleaseEdges edges)
            implements RecordOutcome {}

    /** It was a withdrawal, which goes on as it is. */
    record PassedOn(ConsumerRecord<byte[], byte[]> record, Withdrawal withdrawal) implements RecordOutcome {}

    /** It is no event of ours: a dead letter. */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, Throwable why) implements RecordOutcome {}

    /** It is a release that can't be enriched: a dead letter. */
    record Poison(ConsumerRecord<byte[], byte[]> record, Throwable why) implements RecordOutcome {}

    /** Whether its version is too far ahead of its record. */
    default boolean isAhead() {
        return this instanceof Unreadable unreadable && unreadable.why() instanceof VersionAheadException;
    }

    /** Returns why it is a dead letter, for people; empty when it is none. */
    default String reason() {
        return switch (this) {
            case Enriched _, PassedOn _ -> "";
            case Unreadable unreadable -> String.valueOf(unreadable.why().getMessage());
            case Poison poison -> String.valueOf(poison.why().getMessage());
        };
    }

    /**
     * Returns the dead letter that it makes.
     *
     * @throws IllegalStateException when it makes none
     */
    default DeadLetter deadLetter() {
        return switch (this) {
            case Unreadable _ -> DeadLetter.of(record(), tag(), reason());
            case Poison poison ->
                new DeadLetter(record(), tag(), reason(), poison.why().getCause());
            case Enriched _, PassedOn _ ->
                throw new IllegalStateException("outcome %s makes no dead letter".formatted(tag()));
        };
    }

    /** The value of the tag {@code outcome}. */
    default String tag() {
        return switch (this) {
            case Enriched _ -> "enriched";
            case PassedOn _ -> "passed-on";
            case Unreadable _ -> "unreadable";
            case Poison _ -> "poison";
        };
    }
}
