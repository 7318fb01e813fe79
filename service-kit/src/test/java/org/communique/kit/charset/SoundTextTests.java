package org.communique.kit.charset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundTextTests {

    @Test
    void controlCharactersAreDroppedAndHalvesOfPairsReplaced() {
        assertThat(SoundText.of("a\u0000b\u0007c\ud800d\n\t")).isEqualTo("abc?d\n\t");
        assertThat(SoundText.of("\uD83C\uDF09")).isEqualTo("\uD83C\uDF09");
    }

    @Test
    void c1IsWindows1252() {
        assertThat(SoundText.of("it\u0092s \u0093so\u0094 \u0096 \u0085")).isEqualTo("it’s “so” – …");
        assertThat(SoundText.withoutC1("it\u0092s\u0000")).isEqualTo("it’s\u0000");
    }

    @Test
    void soundTextIsTheSameObject() {
        String text = "Grüße, 日本";

        assertThat(SoundText.of(text)).isSameAs(text);
        assertThat(SoundText.withoutC1(text)).isSameAs(text);
    }
}
