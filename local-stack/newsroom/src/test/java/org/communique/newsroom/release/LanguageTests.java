package org.communique.newsroom.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LanguageTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MORNING = Instant.parse("2026-12-01T08:05:00Z");
    private static final Instant ELEVENTH = Instant.parse("2026-12-11T14:30:09Z");

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        assertThat(Language.EN.dateTime(MORNING, BERLIN)).isEqualTo("1 December 2026, 09:05");
        assertThat(Language.DE.dateTime(MORNING, BERLIN)).isEqualTo("1. Dezember 2026, 09.05 Uhr");
        assertThat(Language.FR.dateTime(MORNING, BERLIN)).isEqualTo("1er décembre 2026, 9 h 05");
    }

    @Test
    void onlyTheFirstOfAMonthIsAnOrdinalInFrench() {
        assertThat(Language.FR.date(ELEVENTH, BERLIN)).isEqualTo("11 décembre 2026");
    }

    @Test
    void embargoNamesTheSecondsOnlyWhereThereAreSome() {
        assertThat(Language.EN.embargoLine(MORNING, BERLIN)).isEqualTo("EMBARGOED UNTIL 09:05 CET, 1 December 2026");
        assertThat(Language.EN.embargoLine(ELEVENTH, BERLIN))
                .isEqualTo("EMBARGOED UNTIL 15:30:09 CET, 11 December 2026");
        assertThat(Language.DE.embargoLine(MORNING, BERLIN)).isEqualTo("SPERRFRIST: 1. Dezember 2026, 09.05 Uhr MEZ");
        assertThat(Language.FR.embargoLine(MORNING, BERLIN))
                .isEqualTo("SOUS EMBARGO JUSQU’AU 1er décembre 2026 à 9 h 05 (CET)");
    }
}
