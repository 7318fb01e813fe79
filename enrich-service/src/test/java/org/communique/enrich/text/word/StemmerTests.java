package org.communique.enrich.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTests {

    /** Examples of the paper, through all steps. */
    @ParameterizedTest
    @CsvSource({
        "caresses, caress",
        "ponies, poni",
        "feed, feed",
        "agreed, agre",
        "plastered, plaster",
        "motoring, motor",
        "conflated, conflat",
        "hopping, hop",
        "filing, file",
        "happy, happi",
        "sky, sky",
        "relational, relat",
        "conditional, condit",
        "digitizer, digit",
        "vietnamization, vietnam",
        "triplicate, triplic",
        "electricity, electr",
        "goodness, good",
        "revival, reviv",
        "adjustment, adjust",
        "adoption, adopt",
        "probate, probat",
        "rate, rate",
        "cease, ceas",
        "controll, control",
        "roll, roll"
    })
    void englishWordsLoseTheirEndings(String word, String stem) {
        assertThat(Stemmer.of("en").stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"de, länder, land", "de, regierungen, regier", "fr, gouvernements, gouvern", "fr, nationales, national"
    })
    void formsOfOneWordMeet(String language, String form, String stem) {
        assertThat(Stemmer.of(language).stem(form)).isEqualTo(stem);
    }

    /** The time for a row of y grows with the square of its length. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void rowOfLettersThatIsNoWordStaysAsItIs(String language) {
        var row = "y".repeat(1_000_000) + "ing";

        assertThat(Stemmer.of(language).stem(row)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"it, decisioni", "xx, words"})
    void wordsOfOtherLanguagesStayAsTheyAre(String language, String word) {
        assertThat(Stemmer.of(language).stem(word)).isEqualTo(word);
    }
}
