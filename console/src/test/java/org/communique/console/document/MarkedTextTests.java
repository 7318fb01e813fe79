package org.communique.console.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTests {

    @Test
    void markedPartsAreToldFromTheRest() {
        var text = MarkedText.parse("a " + MarkedText.BEGIN + "flood" + MarkedText.END + " fund");

        assertThat(text.parts())
                .containsExactly(
                        new MarkedText.Part("a ", false),
                        new MarkedText.Part("flood", true),
                        new MarkedText.Part(" fund", false));
    }

    @Test
    void markupOfTheTextStaysText() {
        assertThat(MarkedText.parse("<script>alert(1)</script>").parts())
                .containsExactly(new MarkedText.Part("<script>alert(1)</script>", false));
    }

    @Test
    void unpairedMarksAreDropped() {
        var text = MarkedText.parse(MarkedText.END + "a" + MarkedText.BEGIN + "b");

        assertThat(text.parts()).containsExactly(new MarkedText.Part("a", false), new MarkedText.Part("b", true));
    }
}
