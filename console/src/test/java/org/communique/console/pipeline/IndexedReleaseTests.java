package org.communique.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexedReleaseTests {

    private static final Instant SEEN = Instant.parse("2026-11-30T22:00:00Z");

    @Test
    void firstRevisionWasFound() {
        var event = release(1, "usable", null).lastEvent();

        assertThat(event.word()).isEqualTo("found");
        assertThat(event.at()).isEqualTo(SEEN);
        assertThat(event.link()).isEqualTo("/releases/r1");
        assertThat(event.headline()).isEqualTo("Headline");
    }

    @Test
    void laterRevisionWasCorrected() {
        assertThat(release(3, "usable", null).lastEvent())
                .extracting(RecentEvent::word, RecentEvent::detail)
                .containsExactly("corrected", "revision 3");
    }

    @Test
    void withdrawnWithheldAndEmbargoedAreTold() {
        assertThat(release(2, "canceled", null).lastEvent().word()).isEqualTo("withdrawn");
        assertThat(release(1, "withheld", null).lastEvent().word()).isEqualTo("withheld");
        assertThat(release(1, "usable", SEEN.plusSeconds(60)).lastEvent().word())
                .isEqualTo("under embargo");
    }

    @Test
    void pastEmbargoIsNoneAnyMore() {
        assertThat(release(1, "usable", SEEN.minusSeconds(60)).lastEvent().word())
                .isEqualTo("found");
        assertThat(release(1, "usable", SEEN).embargoEnd(SEEN).word()).isEqualTo("embargo lifted");
    }

    @Test
    void withdrawalWithoutAHeadlineHasItsId() {
        var gone = new IndexedRelease(
                "r1", 1, SEEN.toEpochMilli() * 1000 + 7, "s", null, "canceled", null, "tombstone", null);

        assertThat(gone.lastEvent().headline()).isEqualTo("r1");
        assertThat(gone.lastEvent().detail()).isEqualTo("tombstone");
    }

    private static IndexedRelease release(int revision, String pubStatus, Instant embargo) {
        return new IndexedRelease(
                "r1", revision, SEEN.toEpochMilli() * 1000 + 7, "s", "Headline", pubStatus, null, null, embargo);
    }
}
