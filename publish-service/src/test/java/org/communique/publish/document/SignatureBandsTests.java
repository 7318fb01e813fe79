package org.communique.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureBandsTests {

    @Test
    void bandsWithNumbersOfOneDigitGiveKeysEachOnce() {
        assertThat(signature("9:a", "10:a", "0:b", "9:a", "x", ":", "").keys())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        signature("0:b", "9:a").keys().boxed().toList());
    }

    @Test
    void bandsInCommonAreCountedOnceWhateverTheirOrder() {
        var one = signature("0:a", "1:b", "2:c", "2:c");

        assertThat(one.size()).isEqualTo(3);
        assertThat(one.inCommon(signature("2:c", "0:a", "1:x", "12:z"))).isEqualTo(2);
        assertThat(signature("2:c", "0:a", "1:x", "12:z").inCommon(one)).isEqualTo(2);
        assertThat(one.inCommon(one)).isEqualTo(3);
        assertThat(one.inCommon(signature())).isZero();
    }

    private static SignatureBands signature(String... bands) {
        return SignatureBands.of(List.of(bands));
    }
}
