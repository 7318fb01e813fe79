package org.communique.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.250Z");

    @Test
    void carriesTheObservationAndTheGeneration() {
        var version = Version.observedAt(NOON).withGeneration(7);

        assertThat(version.observed()).isEqualTo(NOON);
        assertThat(version.generation()).isEqualTo(7);
    }

    @Test
    void betterEnrichmentOfTheSameObservationWins() {
        var version = Version.observedAt(NOON);

        assertThat(version.withGeneration(2)).isGreaterThan(version.withGeneration(1));
    }

    @Test
    void laterObservationWinsOverAnyGeneration() {
        var earlier = Version.observedAt(NOON).withGeneration(Version.MAX_GENERATION);

        assertThat(Version.observedAt(NOON.plusMillis(1))).isGreaterThan(earlier);
    }

    @Test
    void clockThatWasSetBackStillGivesANewerVersion() {
        var last = Version.observedAt(NOON).withGeneration(3);

        assertThat(Version.observedAfter(last, NOON.minusSeconds(3600)).observed())
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void twoRevisionsWithinAMillisecondDiffer() {
        var last = Version.observedAt(NOON);

        assertThat(Version.observedAfter(last, NOON)).isGreaterThan(last.withGeneration(Version.MAX_GENERATION));
    }

    @Test
    void staysExactAsADoubleForCenturies() {
        var version = Version.observedAt(Instant.parse("2255-01-01T00:00:00Z"));

        assertThat(version.value()).isLessThan(1L << 53);
    }

    @Test
    void generationOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.observedAt(NOON).withGeneration(1000))
                .withMessage("generation: 1000 (expected: 0 to 999)");
    }

    @Test
    void versionBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Version(0))
                .withMessage("version: 0 (expected: >= 1)");
    }

    @Test
    void revisionsCountFromOne() {
        assertThat(Revision.FIRST.next().next()).isEqualTo(new Revision(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revision(0))
                .withMessage("revision: 0 (expected: >= 1)");
    }
}
