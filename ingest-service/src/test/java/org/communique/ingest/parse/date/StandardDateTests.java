package org.communique.ingest.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in standard forms, which other readers read as well: both have to say the same. */
class StandardDateTests {

    private static final List<DateTimeFormatter> RFC_3339 =
            formatters("yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ssxx");
    private static final List<DateTimeFormatter> RFC_822 =
            formatters("EEE, dd MMM yyyy HH:mm:ss xx", "EEE, d MMM yyyy HH:mm:ss xx", "dd MMM yyyy HH:mm:ss xxx");

    @Test
    void standardFormsSayWhatTheLenientReadersSay() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var moment = Instant.ofEpochSecond(random.nextLong(4_102_444_800L))
                    .atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(13), 15 * random.nextInt(4)));
            for (var form : RFC_3339) {
                String text = moment.format(form);
                assertThat(StandardDate.parse(text)).as(text).isPresent().isEqualTo(IsoDate.parse(text));
            }
            for (var form : RFC_822) {
                String text = moment.format(form);
                assertThat(StandardDate.parse(text)).as(text).isPresent().isEqualTo(WordyDate.parse(text));
            }
        }
    }

    @Test
    void zonesToTheWestAreRead() {
        assertThat(StandardDate.parse("2023-10-12T17:04:00-03:30")).contains(Instant.parse("2023-10-12T20:34:00Z"));
        assertThat(StandardDate.parse("Thu, 12 Oct 2023 17:04:00 -0330"))
                .contains(Instant.parse("2023-10-12T20:34:00Z"));
        assertThat(StandardDate.parse("Thu, 12 Oct 2023 17:04:00 GMT")).contains(Instant.parse("2023-10-12T17:04:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-10-12",
                "2023-10-12T17:04:00",
                "2023-10-12T17:04:00.5Z",
                "2023-10-12T24:00:00Z",
                "2023-10-12T23:59:60Z",
                "2023-10-12T17:04:00 Z",
                "12 Okt 2023 17:04:00 GMT",
                "Thu, 12 Oct 23 17:04:00 GMT",
                "Thu, 12 Oct 2023 17:04 GMT",
                "Thu, 12 Oct 2023 17:04:00 EDT",
                "Thu, 12 Oct 2023 17:04:00 +0200 (CEST)",
                "Thursday, 12 Oct 2023 17:04:00 GMT",
            })
    void whatIsNotExactlySoIsLeftToOthers(String text) {
        assertThat(StandardDate.parse(text)).isEqualTo(Optional.empty());
    }

    private static List<DateTimeFormatter> formatters(String... forms) {
        return List.of(forms).stream()
                .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
                .toList();
    }
}
