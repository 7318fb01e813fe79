package org.communique.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How long the decision of an operator to let a release out lasts. */
class LiftTests {

    private static final Instant SEEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = SEEN.plus(Duration.ofHours(1));
    private static final Embargo EMBARGO = new Embargo(Instant.parse("2026-04-01T00:00:00Z"));
    private static final EmbargoLift LIFT = new EmbargoLift(LATER, "desk", null);

    private final ChangeDecision first = ChangeDetector.seen(null, sighting("words", null, EMBARGO), SEEN);
    private final ChangeDecision lifted = ChangeDetector.lifted(first.state(), release(first), LIFT, LATER);

    @Test
    void liftIsTheSameRevisionWithANewerVersion() {
        assertThat(lifted.state().identity().revision())
                .isEqualTo(first.state().identity().revision());
        assertThat(lifted.state().identity().version())
                .isGreaterThan(first.state().identity().version());
        assertThat(release(lifted).with(release(first).identity(), null)).isEqualTo(release(first));
        assertThat(release(lifted).releasedAt()).isEqualTo(LATER);
    }

    @Test
    void sameWordsLeaveItOut() {
        var again = ChangeDetector.seen(lifted.state(), sighting("words", null, EMBARGO), LATER.plusSeconds(1));

        assertThat(again.word()).isEqualTo("unchanged");
        assertThat(again.state()).isEqualTo(lifted.state());
    }

    @Test
    void pageThatComesLateLeavesItOut() {
        var amended = ChangeDetector.seen(lifted.state(), sighting("words", "page", EMBARGO), LATER.plusSeconds(1));

        assertThat(amended.word()).isEqualTo("amended");
        assertThat(release(amended).lift()).isEqualTo(LIFT);
        assertThat(amended.state().lift()).isEqualTo(LIFT);
    }

    @Test
    void nextRevisionIsWithheldAgain() {
        var revised = ChangeDetector.seen(lifted.state(), sighting("other words", null, EMBARGO), LATER.plusSeconds(1));

        assertThat(revised.word()).isEqualTo("revised");
        assertThat(release(revised).lift()).isNull();
        assertThat(revised.state().lift()).isNull();
    }

    @Test
    void embargoThatIsMovedLaterHoldsAgain() {
        var moved = new Embargo(EMBARGO.until().plusSeconds(60));
        var amended = ChangeDetector.seen(lifted.state(), sighting("words", null, moved), LATER.plusSeconds(1));

        assertThat(amended.word()).isEqualTo("amended");
        assertThat(release(amended).lift()).isNull();
        assertThat(amended.state().lift()).isNull();
    }

    @Test
    void stateInKafkaHasTheOperatorOfTheLift() {
        var json = new JsonMapper();

        assertThat(json.readValue(json.writeValueAsString(lifted.state()), ReleaseState.class))
                .isEqualTo(lifted.state());
        assertThat(json.readValue(json.writeValueAsString(first.state()), ReleaseState.class))
                .isEqualTo(first.state());
    }

    private static RawRelease release(ChangeDecision decision) {
        return (RawRelease) decision.event().orElseThrow();
    }

    private static ObservedRelease sighting(String words, @Nullable String page, Embargo embargo) {
        var text = SourceText.builder()
                .headline("Headline")
                .dates(new Dates(null, null, embargo))
                .content(Content.plain(words))
                .build();
        return new ObservedRelease(
                ReleaseId.derive("press.example", "1"),
                new Origin("press.example", null, "1", null),
                text,
                page == null ? null : Content.html(page),
                Fingerprint.of(text),
                page == null ? null : Fingerprint.of(null, null, Content.plain(page)),
                false);
    }
}
