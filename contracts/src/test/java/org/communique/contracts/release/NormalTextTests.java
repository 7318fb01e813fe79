package org.communique.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTextTests {

    @Test
    void textsOfTheSameLookAreEqual() {
        assertThat(NormalText.of("\u201cLie\u0300ge\u201d\u00a0\u2013 a\u00adb "))
                .isEqualTo("\"Li\u00e8ge\" - ab");
    }

    /** Sorting a hundred thousand marks would take minutes. */
    @Test
    void letterKeepsThirtyMarksAtMost() {
        assertThat(NormalText.of("a" + "\u0301\u0323".repeat(100_000) + "b"))
                .hasSizeLessThan(40)
                .endsWith("b");
    }
}
