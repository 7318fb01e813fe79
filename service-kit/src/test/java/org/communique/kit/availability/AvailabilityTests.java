package org.communique.kit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.errors.DisconnectException;
import org.communique.kit.availability.Availability.Outage;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

class AvailabilityTests {

    private final RuntimeException blocked = new DisconnectException("writes are blocked");

    private Instant now = Instant.parse("2026-03-01T12:00:00.123Z");
    private final Availability availability = Availability.unknown("index", () -> now);

    @Test
    void unknownIsUnavailable() {
        assertThat(availability.outage()).map(Outage::reason).contains("not known yet");
        assertThat(Availability.available("index", () -> now).outage()).isEmpty();
    }

    @Test
    void outageKeepsItsBeginningAndHasTheLatestReason() {
        availability.probeSucceeded();
        availability.workFailed(blocked);
        var began = now;
        pass(Duration.ofSeconds(5));
        availability.probeFailed("no answer");

        assertThat(availability.outage()).contains(new Outage("no answer", began));
    }

    @Test
    void probeDoesNotEndAnOutageThatWorkHasJustMet() {
        availability.workFailed(blocked);
        pass(Duration.ofSeconds(30));
        availability.probeSucceeded();

        assertThat(availability.outage()).isPresent();
    }

    /** The work may be someone else's by now. */
    @Test
    void probeEndsAnOutageThatWorkDoesNotMeetAnyMore() {
        availability.workFailed(blocked);
        pass(Duration.ofSeconds(61));
        availability.probeSucceeded();

        assertThat(availability.outage()).isEmpty();
    }

    @Test
    void workThatSucceedsEndsIt() {
        availability.workFailed(blocked);
        availability.workSucceeded();

        assertThat(availability.outage()).isEmpty();
    }

    @Test
    void eachOutageIsLoggedOnceAndSoIsItsEnd() {
        var logged = logged(() -> {
            availability.probeSucceeded();
            availability.workFailed(blocked);
            availability.workFailed(blocked);
            pass(Duration.ofSeconds(3));
            availability.workSucceeded();
            availability.probeSucceeded();
        });

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "unavailable part=\"index\" reason=\"writes are blocked\"; retrying",
                        "available part=\"index\" seconds=3");
    }

    @Test
    void onlyAnUnexpectedFailureIsLoggedWithItsStackTrace() {
        var logged = logged(() -> {
            availability.workFailed(blocked);
            availability.workFailed(new NullPointerException());
            availability.workFailed(new NullPointerException());
        });

        assertThat(logged.list)
                .extracting(event -> event.getThrowableProxy() == null)
                .containsExactly(true, false);
    }

    @Test
    void healthHasReasonAndBeginning() {
        availability.probeSucceeded();
        assertThat(AvailabilityHealth.of(availability.outage()).build().getStatus())
                .isEqualTo(Status.UP);

        availability.workFailed(blocked);
        var health = AvailabilityHealth.of(availability.outage()).build();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("reason", "writes are blocked")
                .containsEntry("since", "2026-03-01T12:00:00Z");
    }

    private static ListAppender<ILoggingEvent> logged(Runnable work) {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Availability.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            work.run();
        } finally {
            logger.detachAppender(log);
        }
        return log;
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
