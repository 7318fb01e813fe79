package org.communique.enrich.text.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communique.enrich.text.DataFile;
import org.junit.jupiter.api.Test;

class WordListsTests {

    @Test
    void stopWordsAreThoseOfTheLanguage() {
        assertThat(StopWords.of("de-AT")).contains("und").doesNotContain("and");
    }

    @Test
    void anUnknownLanguageGetsTheStopWordsOfAll() {
        assertThat(StopWords.of("ro")).contains("and", "und", "et");
        assertThat(StopWords.of(null)).contains("and", "und", "et");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> DataFile.lines(WordLists.class, "nothing.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing.txt")
                .hasMessageContaining("WordLists");
    }
}
