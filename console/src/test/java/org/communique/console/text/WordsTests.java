package org.communique.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    private static final Instant NOW = Instant.parse("2026-11-30T22:00:00Z");

    private final Words words = new Words(InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1204, 1_204", "1234567, 1_234_567"})
    void digitsAreGrouped(long number, String text) {
        assertThat(words.count(number).replace('\u202f', '_')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "5242880, 5.2 MB", "123456789, 123 MB"})
    void sizesHaveDecimalUnits(long bytes, String text) {
        assertThat(plain(words.bytes(bytes))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.25S, 250 ms",
        "PT59S, 59 s",
        "PT61S, 1 min 1 s",
        "PT2H, 2 h",
        "PT26H30M, 1 d 2 h",
        "PT-5S, 0 s"
    })
    void durationsHaveTheirTwoLargestUnits(Duration duration, String text) {
        assertThat(plain(words.duration(duration))).isEqualTo(text);
    }

    @Test
    void agesLookBothWays() {
        assertThat(plain(words.ago(NOW.minusSeconds(90)))).isEqualTo("1 min 30 s ago");
        assertThat(plain(words.ago(NOW.plusSeconds(30)))).isEqualTo("in 30 s");
        assertThat(words.ago(NOW)).isEqualTo("now");
    }

    @Test
    void unknownIsADash() {
        assertThat(words.count(null)).isEqualTo("–");
        assertThat(words.bytes(null)).isEqualTo("–");
        assertThat(words.ago(null)).isEqualTo("–");
        assertThat(words.perMinute(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 / min", "0.01, 0.6 / min", "0.2, 12 / min", "50, 3_000 / min"})
    void ratesArePerMinute(double perSecond, String text) {
        assertThat(plain(words.perMinute(perSecond)).replace('\u202f', '_')).isEqualTo(text);
    }

    @Test
    void shortenedTextKeepsWholeCharacters() {
        assertThat(words.shortened("😀😀😀", 2)).isEqualTo("😀…");
        assertThat(words.shortened("short", 5)).isEqualTo("short");
        assertThat(words.shortened(null, 5)).isEmpty();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
