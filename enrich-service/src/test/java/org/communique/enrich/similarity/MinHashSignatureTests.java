package org.communique.enrich.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHashSignatureTests {

    private static final String TEXT = words(1, 300);

    @Test
    void caseAndPunctuationDoNotCount() {
        assertThat(MinHashSignature.of(TEXT.toUpperCase(Locale.ROOT).replace(" ", ", ")))
                .isEqualTo(MinHashSignature.of(TEXT));
    }

    @Test
    void revisedTextSharesManyBands() {
        var revised = TEXT.replaceFirst("w17 ", "harbour ");

        assertThat(common(MinHashSignature.of(TEXT), MinHashSignature.of(revised)))
                .isGreaterThan(16);
    }

    @Test
    void otherTextSharesNoBand() {
        assertThat(common(MinHashSignature.of(TEXT), MinHashSignature.of(words(2, 300))))
                .isZero();
    }

    /** Half of the words are the same: the similarity is a third, and a third to the power of four is one in eighty. */
    @Test
    void textWithTheSameFirstHalfSharesFewBands() {
        var half = words(1, 150) + " " + words(3, 150);

        assertThat(common(MinHashSignature.of(TEXT), MinHashSignature.of(half))).isLessThan(8);
    }

    @Test
    void shortTextHasNoSignature() {
        assertThat(MinHashSignature.of("The port opened on Monday.").bands()).isEmpty();
        assertThat(MinHashSignature.of("").bands()).isEmpty();
    }

    /** Stored signatures are compared with new ones for years. */
    @Test
    void signatureNeverChanges() {
        var text = IntStream.range(0, 40).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        assertThat(MinHashSignature.of(text).bands()).hasSize(32).startsWith("0:34408983", "1:ccc0437e", "2:49d81953");
    }

    private static int common(MinHashSignature one, MinHashSignature other) {
        var bands = new HashSet<>(one.bands());
        bands.retainAll(other.bands());
        return bands.size();
    }

    private static String words(int seed, int count) {
        return new SplittableRandom(seed)
                .ints(count, 0, 5_000)
                .mapToObj(number -> "w" + number)
                .collect(Collectors.joining(" "));
    }
}
