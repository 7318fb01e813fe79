package org.communique.console.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderTextTests {

    @Test
    void textIsShownAsItIs() {
        assertThat(HeaderText.of("releases.raw".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("releases.raw");
    }

    @Test
    void numbersOfDeadLettersAreNumbers() {
        assertThat(HeaderText.of(ByteBuffer.allocate(4).putInt(3).array())).isEqualTo("3");
        assertThat(HeaderText.of(ByteBuffer.allocate(8).putLong(77_120L).array()))
                .isEqualTo("77120");
    }

    @Test
    void otherBytesAreHexadecimal() {
        assertThat(HeaderText.of(new byte[] {(byte) 0xff, 0, 1})).isEqualTo("ff 00 01");
        assertThat(HeaderText.of(null)).isEqualTo("null");
        assertThat(HeaderText.text(new byte[] {'a', 0})).isEmpty();
    }
}
