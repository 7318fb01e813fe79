package org.communique.enrich.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTokenizerTests {

    @Test
    void apostrophesAndHyphensStandBetweenWords() {
        assertThat(WordTokenizer.of("Ukraine’s EU-led l’OTAN"))
                .extracting(Word::text)
                .containsExactly("Ukraine", "s", "EU", "led", "l", "OTAN");
    }

    @Test
    void wordsKnowWhereTheyStand() {
        assertThat(WordTokenizer.of("  Zürich, 2023"))
                .containsExactly(new Word("Zürich", 2, 8), new Word("2023", 10, 14));
    }

    @Test
    void combiningMarksBelongToTheirLetter() {
        assertThat(WordTokenizer.lower("E\u0301te\u0301")).containsExactly("e\u0301te\u0301");
    }

    @Test
    void loneSurrogatesAreNoWords() {
        assertThat(WordTokenizer.of("a \uD83D b \uDE00")).extracting(Word::text).containsExactly("a", "b");
    }

    @Test
    void regionsAndScriptsAreNotAskedFor() {
        assertThat(WordTokenizer.primary("de-CH")).isEqualTo("de");
        assertThat(WordTokenizer.primary("EN_gb")).isEqualTo("en");
        assertThat(WordTokenizer.primary(null)).isEmpty();
    }
}
