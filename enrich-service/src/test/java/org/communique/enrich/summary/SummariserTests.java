package org.communique.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.communique.contracts.tag.Summary;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariserTests {

    private static final Summariser SUMMARISER = new Summariser();

    private static final String BODY = """
            The city of Larvik opened its new harbour bridge on Monday after three years of work. \
            The bridge carries trams, cyclists and cars over the harbour and cost 90 million crowns. \
            He added that the weather had been kind to the builders during the last winter.

            Ferries between the two banks will stop at the end of the month. \
            The harbour bridge is expected to shorten the way to work for 20,000 people. \
            “We have waited long for this bridge,” the mayor said at the opening.

            For further information call the press office: tel. 555 01 02.""";

    @Test
    void goodLeadIsTheSummary() {
        var lead =
                "Larvik has opened its new harbour bridge, three years after work on it had begun, and stops the ferries.";

        assertThat(SUMMARISER.summarise("Bridge opens", lead, BODY, "en"))
                .contains(new Summary(lead, Summary.Origin.SOURCE));
    }

    @Test
    void shortLeadIsIgnored() {
        assertExtractive("Bridge opens in Larvik.");
    }

    @Test
    void truncatedLeadIsIgnored() {
        assertExtractive(
                "Larvik has opened its new harbour bridge, three years after work on it had begun, and stops the …");
    }

    @Test
    void boilerplateIsNoLead() {
        assertExtractive(
                "For further information on this and other projects of the city please write to the press office "
                        + "of the city of Larvik.");
    }

    @Test
    void sentencesAreVerbatimAndInOrder() {
        var summary = extract(BODY, "en");

        int last = -1;
        for (var sentence : summary.split("(?<=\\.) (?=[A-Z“])", -1)) {
            assertThat(BODY).contains(sentence);
            assertThat(BODY.indexOf(sentence)).isGreaterThan(last);
            last = BODY.indexOf(sentence);
        }
        assertThat(WordTokenizer.of(summary)).hasSizeLessThanOrEqualTo(90);
    }

    @Test
    void noSentenceDependsOnAnOmittedOne() {
        assertThat(extract(
                        "He added that the harbour bridge is safe for all. The harbour was dredged in spring by two ships.",
                        "en"))
                .isEqualTo("The harbour was dredged in spring by two ships.");
        assertThat(extract(
                        "Dabei half der neue Kran im Hafen von Larvik sehr. Der Hafen wurde im Frühling von zwei Schiffen vertieft.",
                        "de"))
                .isEqualTo("Der Hafen wurde im Frühling von zwei Schiffen vertieft.");
        assertThat(extract(
                        "Il a ajouté que le pont du port est sûr. Le port a été dragué au printemps par deux navires.",
                        "fr"))
                .isEqualTo("Le port a été dragué au printemps par deux navires.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | “The harbour bridge is safe for all of us,” she said.     | The harbour was dredged in spring by two ships.
            en | The harbour bridge is safe for everybody now, he added.   | The harbour was dredged in spring by two ships.
            de | „Die Brücke am Hafen ist für alle sicher“, sagte er.      | Der Hafen wurde im Frühling von zwei Schiffen vertieft.
            fr | « Le pont du port est sûr pour nous tous », a-t-elle dit. | Le port a été dragué au printemps par deux navires.
            """)
    void noSentenceHasAnUnnamedSpeaker(String language, String dependent, String selfContained) {
        assertThat(extract(dependent + " " + selfContained, language)).isEqualTo(selfContained);
    }

    @Test
    void contactsQuestionsAndBrokenQuotesAreLeftOut() {
        assertThat(extract(BODY, "en")).doesNotContain("press office");
        assertThat(extract(
                        "What does the new harbour bridge bring to us? “The bridge was our dream for years. It is here.”",
                        "en"))
                .isEmpty();
    }

    @Test
    void bodyOfOneSentenceIsItsOwnSummary() {
        assertThat(extract("The harbour of Larvik was dredged in spring by two ships.", "en"))
                .isEqualTo("The harbour of Larvik was dredged in spring by two ships.");
    }

    @Test
    void emptyBodyHasNoSummary() {
        assertThat(SUMMARISER.summarise("", null, "", null)).isEmpty();
        assertThat(SUMMARISER.summarise("", "", "Ok.", "en")).isEmpty();
    }

    @Test
    void hugeTextsTakeBoundedTime() {
        var many = "The harbour was dredged in spring by two ships. ".repeat(100_000);
        var one = "word ".repeat(40_000);

        assertThatCode(() -> extract(many, "en")).doesNotThrowAnyException();
        assertThatCode(() -> extract(one, "en")).doesNotThrowAnyException();
    }

    private static void assertExtractive(String lead) {
        assertThat(SUMMARISER.summarise("Bridge opens", lead, BODY, "en"))
                .get()
                .extracting(Summary::origin)
                .isEqualTo(Summary.Origin.EXTRACTIVE);
    }

    private static String extract(String body, @Nullable String language) {
        return SUMMARISER
                .summarise("Harbour", null, body, language)
                .map(Summary::text)
                .orElse("");
    }
}
