package org.communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowerCaseTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "Fund", "ΟΔΟΣ", "ΣΑΜΟΣ ΚΑΙ ΙΟΣ", "ΣΑΜΟΣ.", "Σ", "ÄÖÜ ẞ", "İSTANBUL", "𐐀"})
    void lettersBecomeSmallAsTheyAlwaysDo(String text) {
        assertThat(LowerCase.of(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    /** The JDK takes minutes for it. */
    @Test
    void endlessWordOfSigmasIsNoTrouble() {
        assertThat(LowerCase.of("Σ".repeat(200_000))).isEqualTo("σ".repeat(199_999) + "ς");
    }
}
