package org.communique.enrich.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.contracts.tag.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTests {

    private static final List<String> PEOPLE = List.of("Ana Moreau", "John Doe");
    private static final String WORDS = "It is late, but it is enough for us";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“" + WORDS + ",” said Ana Moreau, its president.",
                "\"" + WORDS + ",\" Moreau said.",
                "Ana Moreau said: “" + WORDS + ".”",
                "„" + WORDS + "“, sagte die Präsidentin Ana Moreau.",
                "« " + WORDS + " », a déclaré Ana Moreau.",
                "According to president Ana Moreau, “" + WORDS + "” while John Doe was silent."
            })
    void speakerStandsBesideTheQuote(String paragraph) {
        assertThat(QuoteFinder.find(paragraph, PEOPLE)).singleElement().satisfies(quote -> {
            assertThat(quote.text()).startsWith(WORDS);
            assertThat(quote.speaker()).isEqualTo("Ana Moreau");
        });
    }

    @Test
    void pronounMeansTheLastSpeaker() {
        var quotes = QuoteFinder.find(
                "“" + WORDS + ",” said John Doe.\n\n“The towns have waited for two years,” he added.", PEOPLE);

        assertThat(quotes).extracting(Quote::speaker).containsExactly("John Doe", "John Doe");
    }

    @Test
    void quoteWithoutASpeakerHasNone() {
        assertThat(QuoteFinder.find("The banner read “" + WORDS + "” in large letters.", PEOPLE))
                .containsExactly(new Quote(WORDS, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The “flood fund” opens.",
                "A 6\" pipe and a 12\" pipe of the very same make are laid.",
                "He said \"yes\" and went home to his family, \"as ever\"."
            })
    void wordsInMarksAreNoQuote(String paragraph) {
        assertThat(QuoteFinder.find(paragraph, PEOPLE)).isEmpty();
    }
}
