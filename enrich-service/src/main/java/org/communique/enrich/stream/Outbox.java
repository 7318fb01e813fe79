package org.communique.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.meter.EnrichMeter;
import org.communique.enrich.text.CleanText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Sends what became of a record, within the container's transaction; counts and logs it. */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LONGEST_REASON = 300;
    private static final String SERVICE = "enrich-service";

    private final KafkaOperations<byte[], byte[]> kafka;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Outbox(KafkaOperations<byte[], byte[]> kafka, MeterRegistry meters, InstantSource clock) {
        this.kafka = kafka;
        this.meters = meters;
        this.clock = clock;
    }

    void send(Outcome outcome) {
        switch (outcome) {
            case Outcome.Enriched enriched -> send(enriched.release(), enriched.json(), outcome.tag());
            case Outcome.PassedOn passed ->
                send(passed.withdrawal(), passed.record().value(), outcome.tag());
            case Outcome.Unreadable unreadable -> bury(unreadable, unreadable.why());
            case Outcome.Poison poison -> bury(poison, poison.why());
        }
        EnrichMeter.RECORDS.count(meters, outcome.tag());
    }

    private void send(ReleaseEvent event, byte[] json, String outcome) {
        var record = new ProducerRecord<>(KafkaTopic.RELEASES_ENRICHED.topicName(), key(event), json);
        CloudEvents.headers(event, SERVICE)
                .forEach((name, value) -> record.headers().add(name, value));
        sendInTransaction(record);
        var age = Duration.between(event.stateVersion().observed(), clock.instant());
        EnrichMeter.AGE.record(meters, outcome, age.isNegative() ? Duration.ZERO : age);
        LOG.info(
                "{} {} revision {}",
                outcome,
                event.releaseId(),
                event.identity().revision().number());
    }

    private void bury(Outcome outcome, Throwable why) {
        var record = outcome.record();
        sendInTransaction(DeadLetters.of(record, why));
        LOG.warn(
                "{} {}-{}@{} parked in {}: {}",
                outcome.tag(),
                record.topic(),
                record.partition(),
                record.offset(),
                KafkaTopic.RELEASES_RAW_DLT.topicName(),
                reason(why));
    }

    /** What goes wrong later fails the commit: nobody has to look at the future. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void sendInTransaction(ProducerRecord<byte[], byte[]> record) {
        kafka.send(record);
    }

    /** On one line that fits a screen; the whole is in the dead letter. */
    private static String reason(Throwable why) {
        var line = CleanText.line(String.valueOf(why.getMessage()));
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
    }

    private static byte[] key(ReleaseEvent event) {
        return event.releaseId().value().getBytes(StandardCharsets.UTF_8);
    }
}
