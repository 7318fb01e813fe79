package org.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.TestPartition;
import org.communique.kit.kafka.BrokerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbargoReleaserTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final TestPartition owned = new TestPartition();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Push push = new Push(() -> NOW, meters);
    private EmbargoReleaser.EmittedReleases emitted = this::emitted;
    private final EmbargoReleaser lifts = new EmbargoReleaser(state -> emitted.read(state), () -> NOW, meters);
    private ReleaseId id = new ReleaseId("a".repeat(26));

    @BeforeEach
    void push() throws MalformedPushException {
        id = ((PushOutcome.Accepted) push.push(pushed("EMBARGOED. Words."), owned.partition()))
                .identity()
                .id();
    }

    @Test
    void liftedReleaseIsEmittedAgainWithTheOperator() {
        assertThat(lift()).isInstanceOf(EmbargoReleaseOutcome.Lifted.class);

        var last = (RawRelease) owned.events().getLast();
        assertThat(last.text().content()).isEqualTo(Content.plain("EMBARGOED. Words."));
        assertThat(last.releasedAt()).isEqualTo(NOW);
        assertThat(last.lift().releasedBy()).isEqualTo("desk");
        assertThat(last.lift().releaseReason()).isEqualTo("cleared");
        assertThat(meters.counter("communique.ingest.releases", "decision", "lifted")
                        .count())
                .isOne();
    }

    @Test
    void secondTimeWritesNothing() {
        var first = (EmbargoReleaseOutcome.Lifted) lift();

        assertThat(lift()).isEqualTo(new EmbargoReleaseOutcome.LiftedBefore(first.identity()));
        assertThat(owned.events()).hasSize(2);
    }

    @Test
    void nextRevisionCanBeLetOutAgain() throws MalformedPushException {
        lift();
        push.push(pushed("EMBARGOED. Other words."), owned.partition());

        assertThat(lift()).isInstanceOf(EmbargoReleaseOutcome.Lifted.class);
    }

    @Test
    void releaseThatWasNeverSeenIsNotKnown() {
        assertThat(lifts.lift(new ReleaseId("b".repeat(26)), null, null, owned.partition()))
                .isEqualTo(new EmbargoReleaseOutcome.NotKnown());
    }

    @Test
    void withdrawnReleaseStaysWithdrawn() {
        push.withdraw(id, owned.partition());

        assertThat(lift()).isEqualTo(new EmbargoReleaseOutcome.Withdrawn());
    }

    @Test
    void releaseBeyondItsRetentionIsNotEmitted() {
        emitted = state -> Optional.empty();

        assertThat(lift()).isEqualTo(new EmbargoReleaseOutcome.NotKept());
        assertThat(owned.events()).hasSize(1);
    }

    @Test
    void brokerThatDoesNotAnswerIsNoLossOfTheText() {
        emitted = state -> {
            throw new BrokerException("no answer", null);
        };

        assertThat(lift()).isEqualTo(new EmbargoReleaseOutcome.NotWritten("Kafka: no answer"));
    }

    @Test
    void revisionThatComesMeanwhileIsNotOverwritten() {
        emitted = state -> {
            var last = emitted(state);
            push.withdraw(id, owned.partition());
            return last;
        };

        assertThat(lift()).isInstanceOf(EmbargoReleaseOutcome.NotWritten.class);
        assertThat(owned.events()).hasSize(2);
    }

    @Test
    void transactionThatFailsIsNoLift() {
        owned.onCommit(new CommitOutcome.Failed("no broker"));

        assertThat(lift()).isInstanceOf(EmbargoReleaseOutcome.NotWritten.class);
    }

    private EmbargoReleaseOutcome lift() {
        return lifts.lift(id, "desk", "cleared", owned.partition());
    }

    private Optional<RawRelease> emitted(Identity state) {
        return owned.events().stream()
                .filter(RawRelease.class::isInstance)
                .map(RawRelease.class::cast)
                .filter(release -> release.identity().equals(state))
                .findFirst();
    }

    private static PushedRelease pushed(String text) throws MalformedPushException {
        return new PushReader("push")
                .text(Content.Type.PLAIN, text, new PushHints("press.example", "guid", null, null));
    }
}
