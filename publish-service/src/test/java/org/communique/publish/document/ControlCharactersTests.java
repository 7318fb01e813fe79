package org.communique.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlCharactersTests {

    @Test
    void onlyBytesBelowTheBlankAreControlCharacters() {
        assertThat(IntStream.rangeClosed(Byte.MIN_VALUE, Byte.MAX_VALUE)
                        .filter(b -> ControlCharacters.in(new byte[] {'a', (byte) b, 'z'})))
                .containsExactlyElementsOf(IntStream.range(0, ' ').boxed().toList());
    }

    @Test
    void nothingHasNone() {
        assertThat(ControlCharacters.in(new byte[0])).isFalse();
    }
}
