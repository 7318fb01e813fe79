package org.communique.publish.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConditionTests {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Condition condition = new Condition("it is down", "it is up", () -> now);

    @Test
    void whatIsNotKnownYetCountsAsTrouble() {
        assertThat(condition.trouble()).map(Condition.Trouble::why).contains("not known yet");
    }

    @Test
    void troubleKeepsItsBeginningAndTellsTheLatestReason() {
        condition.probeSucceeded();
        condition.workFailed("first");
        var began = now;
        pass(Duration.ofSeconds(5));
        condition.workFailed("second");

        assertThat(condition.trouble()).contains(new Condition.Trouble("second", began));
    }

    @Test
    void probeDoesNotEndATroubleThatWorkHasJustMet() {
        condition.workFailed("blocked");
        pass(Duration.ofSeconds(30));
        condition.probeSucceeded();

        assertThat(condition.trouble()).isPresent();
    }

    /** The work may be someone else's by now. */
    @Test
    void probeEndsATroubleThatWorkDoesNotMeetAnyMore() {
        condition.workFailed("blocked");
        pass(Duration.ofSeconds(61));
        condition.probeSucceeded();

        assertThat(condition.trouble()).isEmpty();
    }

    @Test
    void workThatGetsThroughEndsIt() {
        condition.workFailed("blocked");
        condition.workSucceeded();

        assertThat(condition.trouble()).isEmpty();
    }

    @Test
    void eachTroubleIsLoggedOnceAndSoIsItsEnd() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Condition.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);

        condition.probeSucceeded();
        condition.workFailed("blocked");
        condition.workFailed("blocked");
        pass(Duration.ofSeconds(3));
        condition.workSucceeded();
        condition.probeSucceeded();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("it is down: blocked", "it is up after 3 s");
        logger.detachAppender(log);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
