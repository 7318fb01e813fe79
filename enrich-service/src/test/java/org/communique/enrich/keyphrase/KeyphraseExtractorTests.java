package org.communique.enrich.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyphraseExtractorTests {

    private static final KeyphraseExtractor EXTRACTOR = new KeyphraseExtractor();

    @Test
    void frequentAndEarlyPhrasesComeFirst() {
        var phrases = extract(
                "Harbour bridge opens",
                "The harbour bridge opened on Monday. Engineers tested the harbour bridge for a year. "
                        + "Ferries will stop. The weather was fine.",
                "en");

        assertThat(phrases).first().isEqualTo("harbour bridge");
    }

    @Test
    void noPhraseNearlyRepeatsAnother() {
        var phrases = extract(
                "Syria: aid for Syrian refugees",
                "Syrian refugees need aid. Refugees from Syria wait. A refugee camp opens; refugee camps are full.",
                "en");

        assertThat(phrases.stream()
                        .filter(phrase -> phrase.toLowerCase(Locale.ROOT).contains("syria")))
                .hasSize(1);
        assertThat(phrases.stream()
                        .filter(phrase -> phrase.toLowerCase(Locale.ROOT).contains("refugee")))
                .hasSize(1);
    }

    @Test
    void namesAreNotSplit() {
        var phrases = extract(
                "New director",
                "Anna Berger leads the agency. Anna Berger was a judge. The agency thanked Anna Berger.",
                "en");

        assertThat(phrases).contains("Anna Berger").doesNotContain("Anna", "Berger");
    }

    @Test
    void germanPhrasesEndWithANoun() {
        var phrases = extract(
                "Neue Brücke eröffnet",
                "Die neue Brücke wurde eröffnet. Der öffentliche Verkehr nutzt die Brücke. Öffentlicher Verkehr spart Zeit. "
                        + "Die Kindes- und Schulwege sind sicher.",
                "de");

        assertThat(phrases)
                .contains("Brücke")
                .allMatch(phrase -> Character.isUpperCase(phrase.codePointAt(phrase.lastIndexOf(' ') + 1)));
        assertThat(phrases).doesNotContain("Kindes");
    }

    @Test
    void frenchVerbsAreNoPhrases() {
        var phrases = extract(
                "Un nouveau pont",
                "Le pont a été inauguré. La ville a présenté le pont et veut améliorer la qualité de vie. La qualité compte.",
                "fr");

        assertThat(phrases).contains("pont", "qualité").doesNotContain("inauguré", "présenté", "améliorer");
    }

    @Test
    void longWordComesBeforeAnEquallyFrequentShortOne() {
        var phrases = extract(
                "", "The lake and the constitution. A lake, a constitution. The constitution of the lake.", "en");

        assertThat(phrases).startsWith("constitution");
    }

    @Test
    void nameOfSeveralWordsComesBeforeOtherPhrases() {
        var phrases =
                extract("", "The narrow bridge is near Marina Castle. A narrow bridge, the same Marina Castle.", "en");

        assertThat(phrases).containsSubsequence("Marina Castle", "narrow bridge");
    }

    @Test
    void atMostTenPhrases() {
        var body = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            body.append("The ").append(String.valueOf(letter).repeat(6)).append(" came. ");
        }

        assertThat(extract("x", body.toString(), "en")).hasSize(10);
    }

    @Test
    void otherLanguagesHavePhrasesToo() {
        var phrases = extract(
                "Nuovo ponte sul fiume", "Il ponte sul fiume è aperto. Il ponte costa molto. Il fiume è calmo.", "it");

        assertThat(phrases).contains("ponte", "fiume").doesNotContain("sul", "molto");
    }

    @Test
    void emptyReleaseHasNoKeyphrases() {
        assertThat(extract("", "", null)).isEmpty();
        assertThat(extract("12 34", "of the and", "en")).isEmpty();
    }

    @Test
    void hugeTextsTakeBoundedTime() {
        var body = "alpha beta gamma delta epsilon ".repeat(100_000);

        assertThatCode(() -> extract("x", body, "en")).doesNotThrowAnyException();
    }

    private static List<String> extract(String headline, String body, @Nullable String language) {
        return EXTRACTOR.extract(headline, null, body, language);
    }
}
