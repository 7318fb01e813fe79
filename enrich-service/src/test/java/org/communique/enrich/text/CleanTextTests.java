package org.communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTests {

    @Test
    void loneSurrogatesAndControlCharactersAreRemoved() {
        assertThat(CleanText.line("a\ud800b\u0000c\u0007d \udc00e 😀")).isEqualTo("abcd e 😀");
    }

    @Test
    void characterThatTurnsTheDirectionOfTextIsRemoved() {
        assertThat(CleanText.line("pay \u202e001\u202c euro\ufeff\u00ad")).isEqualTo("pay 001 euro");
    }

    @Test
    void joinersOfPersianStay() {
        assertThat(CleanText.line("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
    }

    @Test
    void lineEndsAndSpacesOfAllKindsBecomeOne() {
        assertThat(CleanText.lines("a\u00a0\u2009b\r\nc\rd\u2028e\t f  \n\n\n\ng"))
                .isEqualTo("a b\nc\nd\ne f\n\ng");
    }

    @Test
    void accentsAreComposed() {
        assertThat(CleanText.line("Lie\u0300ge")).isEqualTo("Liège");
    }

    /** To bring a hundred thousand marks into order would take minutes. */
    @Test
    void letterKeepsThirtyMarksAtMost() {
        assertThat(CleanText.line("a" + "\u0301\u0323".repeat(100_000) + "b"))
                .hasSizeLessThan(40)
                .endsWith("b");
    }
}
