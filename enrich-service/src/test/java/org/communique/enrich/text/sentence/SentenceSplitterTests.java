package org.communique.enrich.text.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentenceSplitterTests {

    @Test
    void englishTitlesAndInitialsEndNoSentence() {
        assertThat(split("Dr. Jane B. Miller met Sen. Cole at 9 a.m. in Dover. The talks went on.", "en"))
                .containsExactly("Dr. Jane B. Miller met Sen. Cole at 9 a.m. in Dover.", "The talks went on.");
    }

    @Test
    void anAbbreviationEndsASentenceBeforeAWordThatBeginsOne() {
        assertThat(split("The order went to Northwind Inc. The price is not known.", "en"))
                .hasSize(2);
        assertThat(split("The order went to Northwind Inc. Chairman Cole said so.", "en"))
                .hasSize(1);
    }

    @Test
    void germanOrdinalsAndAbbreviationsEndNoSentence() {
        assertThat(split(
                        "Am 12. Oktober tagte z. B. der 3. Ausschuss gemäss Art. 5 Abs. 2. Die Sitzung dauerte lang.",
                        "de"))
                .containsExactly(
                        "Am 12. Oktober tagte z. B. der 3. Ausschuss gemäss Art. 5 Abs. 2.",
                        "Die Sitzung dauerte lang.");
    }

    @Test
    void aYearEndsAGermanSentence() {
        assertThat(split("Das war im Jahr 2023. Seither ist es ruhig.", "de")).hasSize(2);
    }

    @Test
    void frenchHonorificsEndNoSentence() {
        assertThat(split("M. Durand a reçu Mme Favre. « C’est un succès. » Il s’est dit ravi.", "fr"))
                .containsExactly("M. Durand a reçu Mme Favre.", "« C’est un succès. »", "Il s’est dit ravi.");
    }

    @Test
    void aClosingQuoteBelongsToTheSentence() {
        assertThat(split("She said: “We agreed.” The minister left.", "en"))
                .containsExactly("She said: “We agreed.”", "The minister left.");
    }

    @Test
    void aNumberWithADecimalPointIsWhole() {
        assertThat(split("Prices rose by 2.5 percent. Wages did not.", "en")).hasSize(2);
    }

    @Test
    void aParagraphAlwaysEndsASentence() {
        var sentences = SentenceSplitter.split("Harbour opens\n\nThe harbour opened today. Ships came.", "en");

        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("Harbour opens", "The harbour opened today.", "Ships came.");
        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 1);
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        var wrapped = """
                The council met on Tuesday to talk about the harbour and its
                new cranes, which had arrived the week before from Rotterdam.
                It adjourned late.""";

        assertThat(split(wrapped, "en"))
                .containsExactly(
                        "The council met on Tuesday to talk about the harbour and its new cranes, which had arrived the"
                                + " week before from Rotterdam.",
                        "It adjourned late.");
    }

    @Test
    void shortLinesAreParagraphs() {
        assertThat(split(
                        "Agenda\nWelcome\nThe state of the harbour and of all its cranes in this year\nQuestions",
                        "en"))
                .hasSize(4);
    }

    @Test
    void sentencesKnowWhereTheyStand() {
        var text = "  One stands here.  Two   stands\u00a0there. ";

        var two = SentenceSplitter.split(text, "en").getLast();

        assertThat(two.text()).isEqualTo("Two stands there.");
        assertThat(text.substring(two.start(), two.end())).isEqualTo("Two   stands\u00a0there.");
    }

    @Test
    void textWithoutWordsHasNoSentences() {
        assertThat(split("", "en")).isEmpty();
        assertThat(split(" \n *** \n -- ", "en")).isEmpty();
    }

    @Test
    void anUnknownLanguageKnowsAllAbbreviations() {
        assertThat(split("Il Dr. Rossi ha parlato. Tutti erano presenti.", null))
                .hasSize(2);
    }

    @Test
    void aSentenceOf200KilobytesIsOneSentence() {
        var huge = "word ".repeat(40_000) + "end.";

        assertThat(SentenceSplitter.split(huge, "en")).hasSize(1);
    }

    @Test
    void manyStopsDoNotTakeLong() {
        assertThatCode(() -> SentenceSplitter.split("A.".repeat(200_000) + "\n".repeat(100_000), "de"))
                .doesNotThrowAnyException();
    }

    private static List<String> split(String text, @Nullable String language) {
        return SentenceSplitter.split(text, language).stream()
                .map(Sentence::text)
                .toList();
    }
}
