package org.communique.kit.redrive;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.kafka.BrokerException;

/**
 * Work of a stage on dead letters, for one turn. It writes each result and its note together: in one transaction, or by a
 * write that can be repeated and then the note.
 */
public interface Redriver {

    /** Returns whether a dead letter is this instance's. */
    boolean owns(DeadLetterEntry entry);

    /** Returns whether this instance ends operations: one of them does. */
    boolean leads();

    /** Returns the part of the work that is this instance's, in (0, 1]. */
    double share();

    /**
     * Processes dead letters again, and writes the notes.
     *
     * @param letters at least one
     * @param upcoming those of this turn and the next ones, for a look ahead
     * @param note returns the record of a note
     * @return the results of the first ones, at least one: those that were processed
     * @throws BrokerException when a dependency fails; the same dead letters come again
     */
    List<RedriveResult> redrive(
            List<DeadLetterRecord> letters,
            List<DeadLetterEntry> upcoming,
            Function<RedriveResult, ProducerRecord<byte[], byte[]>> note)
            throws BrokerException;

    /**
     * Writes records, all of them or none.
     *
     * @throws BrokerException when Kafka does not take them
     */
    void write(List<ProducerRecord<byte[], byte[]>> records) throws BrokerException;
}
