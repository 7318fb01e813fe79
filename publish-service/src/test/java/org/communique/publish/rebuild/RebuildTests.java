package org.communique.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.publish.scan.ScanProgress;
import org.junit.jupiter.api.Test;

class RebuildTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Rebuild begun = Rebuild.begin("releases-2", "releases-1", NOON);

    @Test
    void percentNeverFalls() {
        var filled = at(begun, 100, 100);
        var linking = filled.in(RebuildPhase.LINKING);
        var linkedSome = at(linking, 14, 100);
        var begunAnew = at(linkedSome.in(RebuildPhase.FILLING), 1, 100);
        var grown = at(at(begun, 50, 100), 50, 1_000);
        var done =
                begunAnew.in(RebuildPhase.COMPARING).in(RebuildPhase.SWAPPING).done(NOON);

        assertThat(List.of(filled, linking, linkedSome, begunAnew, done))
                .extracting(Rebuild::percent)
                .isSorted()
                .last()
                .isEqualTo(100);
        assertThat(linkedSome.percent()).isGreaterThan(filled.percent());
        assertThat(grown.percent()).isEqualTo(at(begun, 50, 100).percent());
        assertThat(done.in(RebuildPhase.COMPARING).percent()).isEqualTo(100);
        assertThat(linkedSome.failed(NOON, "unequal").percent()).isEqualTo(linkedSome.percent());
    }

    @Test
    void onlyWhatIsDoneIsWhole() {
        assertThat(at(begun, 100, 100)
                        .in(RebuildPhase.COMPARING)
                        .in(RebuildPhase.SWAPPING)
                        .percent())
                .isLessThan(100);
    }

    @Test
    void whatItWaitedForIsForgottenWhenItGoesOn() {
        var waiting = begun.waitingFor("HTTP 503");

        assertThat(at(waiting, 1, 10).reason()).isNull();
        assertThat(waiting.in(RebuildPhase.LINKING).reason()).isNull();
        assertThat(waiting.done(NOON).reason()).isNull();
    }

    private static Rebuild at(Rebuild rebuild, long done, long total) {
        return rebuild.at(new ScanProgress(done, total), Optional.empty());
    }
}
