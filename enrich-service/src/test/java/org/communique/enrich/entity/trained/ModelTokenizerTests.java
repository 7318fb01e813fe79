package org.communique.enrich.entity.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.enrich.text.word.Word;
import org.junit.jupiter.api.Test;

class ModelTokenizerTests {

    @Test
    void abbreviationsAndInitialsKeepTheirStops() {
        assertThat(tokens("Sen. John F. Reed left the U.S. Senate."))
                .containsExactly("Sen.", "John", "F.", "Reed", "left", "the", "U.S.", "Senate", ".");
    }

    @Test
    void hyphensAndGenitivesStandAlone() {
        assertThat(tokens("Iraq’s US-led force, O'Brien's AT&T"))
                .containsExactly("Iraq", "’s", "US", "-", "led", "force", ",", "O'Brien", "'s", "AT&T");
    }

    @Test
    void numbersKeepTheirSeparators() {
        assertThat(tokens("$1,200.50 in 2006.")).containsExactly("$", "1,200.50", "in", "2006", ".");
    }

    @Test
    void loneSurrogatesAndBlanksAreTolerated() {
        assertThat(tokens("\uD83D a\u00a0\uDE00")).contains("a");
        assertThat(tokens(" \u00a0\t")).isEmpty();
    }

    private static List<String> tokens(String sentence) {
        return ModelTokenizer.of(sentence).stream().map(Word::text).toList();
    }
}
