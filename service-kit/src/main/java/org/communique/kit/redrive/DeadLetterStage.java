package org.communique.kit.redrive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.kafka.BrokerException;

/** Stage with dead letters; a bean of its service switches the reading and redriving of them on. */
public interface DeadLetterStage {

    /** Returns its name, such as {@code enrich}. */
    String name();

    /** Returns the topic of its dead letters. */
    KafkaTopic letters();

    /** Returns the topic of the notes on them. */
    KafkaTopic state();

    /**
     * Processes dead letters and writes nothing.
     *
     * @return one result each, in their order; {@link RedriveOutcome#INDEXED} for what would be in the index in the end
     * @throws BrokerException when Kafka, or another dependency, does not answer
     */
    List<RedriveResult> dryRun(List<DeadLetterRecord> letters) throws BrokerException;

    /**
     * Returns what became of redriven dead letters by now.
     *
     * @throws BrokerException when Kafka does not answer
     */
    Map<DeadLetterId, RedriveOutcome> outcomes(Collection<DeadLetterEntry> redriven) throws BrokerException;
}
