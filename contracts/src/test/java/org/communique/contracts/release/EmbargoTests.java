package org.communique.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmbargoTests {

    private static final Instant SIX = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void hidesUntilItsMomentAndNotLonger() {
        var embargo = new Embargo(SIX);

        assertThat(embargo.isOnAt(SIX.minusMillis(1))).isTrue();
        assertThat(embargo.isOnAt(SIX)).isFalse();
    }

    @Test
    void datesFillOnlyTheirGapsFromOthers() {
        var given = new Dates(SIX, null, null);
        var found = new Dates(SIX.plusSeconds(1), SIX.plusSeconds(2), new Embargo(SIX));

        assertThat(given.orElse(found)).isEqualTo(new Dates(SIX, SIX.plusSeconds(2), new Embargo(SIX)));
    }
}
