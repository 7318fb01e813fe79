package org.communique.enrich.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            • 12 Oct. 2023 -                              | 2023-10-12T00:00:00Z
            12 October 2023                               | 2023-10-12T00:00:00Z
            October 12th, 2023                            | 2023-10-12T00:00:00Z
            Thursday, 12 October 2023                     | 2023-10-12T00:00:00Z
            Published: 12 Oct 2023 at 5:04 p.m.           | 2023-10-12T17:04:00Z
            First published 2023-10-12                    | 2023-10-12T00:00:00Z
            PUBLISHED: 10:48, Thu, Oct 12, 2023           | 2023-10-12T10:48:00Z
            Brussels, 12 October 2023, 17:04 CEST         | 2023-10-12T15:04:00Z
            12. Oktober 2023                              | 2023-10-12T00:00:00Z
            Berlin, 12.10.2023                            | 2023-10-12T00:00:00Z
            Berlin, den 1. März 2026                      | 2026-03-01T00:00:00Z
            Veröffentlicht am 3. März 2026, 10:15:07 Uhr  | 2026-03-03T10:15:07Z
            Donnerstag, 12. Oktober 2023, 14 Uhr          | 2023-10-12T14:00:00Z
            le 12 octobre 2023                            | 2023-10-12T00:00:00Z
            Paris, le 1er mars 2026                       | 2026-03-01T00:00:00Z
            Publié le 12 octobre 2023 à 14 h 30           | 2023-10-12T14:30:00Z
            31/12/2023                                    | 2023-12-31T00:00:00Z
            """)
    void lineOfADateTellsThePublication(String line, Instant published) {
        assertThat(dates(line)).isEqualTo(new Dates(published, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            • Last updated: 12 Oct. 2023 17:04            | 2023-10-12T17:04:00Z
            Updated 12 October 2023                       | 2023-10-12T00:00:00Z
            Stand: 12.10.2023, 17.04 Uhr                  | 2023-10-12T17:04:00Z
            Zuletzt aktualisiert am 12. Oktober 2023      | 2023-10-12T00:00:00Z
            Mis à jour le 12 octobre 2023 à 17:04         | 2023-10-12T17:04:00Z
            """)
    void lineOfAnUpdateTellsIt(String line, Instant updated) {
        assertThat(dates(line)).isEqualTo(new Dates(null, updated, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministers met on 12 October 2023 in Brussels",
                "The fund of 12 October 2023 is empty.",
                "03/04/2026",
                "31 February 2026",
                "12 Oktember 2023",
                "99 March 2026",
                "1 March 0001",
                "Room 12, 2023",
                ""
            })
    void otherLinesTellNothing(String line) {
        assertThat(DateLine.read(line)).isEmpty();
    }

    @Test
    void oneLineMayTellBoth() {
        assertThat(dates("Published 3 March 2026, 09:00 | Updated 4 March 2026, 11:20"))
                .isEqualTo(
                        new Dates(Instant.parse("2026-03-03T09:00:00Z"), Instant.parse("2026-03-04T11:20:00Z"), null));
    }

    @Test
    void timeWithoutZoneIsInTheSources() {
        assertThat(DateLine.read("3. März 2026, 10:15 Uhr")
                        .getFirst()
                        .dates(ZoneId.of("Europe/Berlin"))
                        .published())
                .isEqualTo("2026-03-03T09:15:00Z");
    }

    @Test
    void dayWithoutTimeStaysTheSameDayInEveryZone() {
        assertThat(DateLine.read("3. März 2026")
                        .getFirst()
                        .dates(ZoneId.of("Europe/Berlin"))
                        .published())
                .isEqualTo("2026-03-03T00:00:00Z");
    }

    private static Dates dates(String line) {
        List<DateLine> told = DateLine.read(line);
        return told.stream().map(date -> date.dates(ZoneOffset.UTC)).reduce(Dates.UNKNOWN, Dates::orElse);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Madrid, 12 de octubre de 2023          | Madrid       | 2023-10-12T00:00:00Z
            Roma, 12 ottobre 2023                  | Roma         | 2023-10-12T00:00:00Z
            Den Haag, 12 maart 2023                | Den Haag     | 2023-03-12T00:00:00Z
            Warszawa, 12 października 2023 r.      | Warszawa     | 2023-10-12T00:00:00Z
            Stockholm den 12 mars 2023             | Stockholm    | 2023-03-12T00:00:00Z
            Brasília, 12 de outubro de 2023        | Brasília     | 2023-10-12T00:00:00Z
            Москва, 12 октября 2023 года           | Москва       | 2023-10-12T00:00:00Z
            København, den 12. marts 2023          | København    | 2023-03-12T00:00:00Z
            2023年10月12日                          |              | 2023-10-12T00:00:00Z
            """)
    void dateOfAnyLanguageTellsItsPlace(String line, String place, Instant published) {
        assertThat(dates(line)).isEqualTo(new Dates(published, null, null));
        assertThat(DateLine.read(line)).extracting(DateLine::place).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Posted by Jane Roe on January 27, 2020 | en    | 2020-01-27T00:00:00Z
            am 27.01.2020 um 10:00                 | de    | 2020-01-27T10:00:00Z
            03/04/2026 by Jane Roe                 | en-US | 2026-03-04T00:00:00Z
            03/04/2026 par Jean                    | fr    | 2026-04-03T00:00:00Z
            """)
    void dateIsFoundAmongOtherWords(String text, String language, Instant published) {
        assertThat(DateLine.find(text, language))
                .hasValueSatisfying(line ->
                        assertThat(line.dates(ZoneOffset.UTC).published()).isEqualTo(published));
    }

    @Test
    void bylineBeforeADateIsNoPlace() {
        assertThat(DateLine.read("By Jane Roe November 18, 2019"))
                .extracting(DateLine::place)
                .containsOnlyNulls();
    }

    @Test
    void numericDateStaysOpenWhereTheLanguageDoesNotTell() {
        assertThat(DateLine.find("03/04/2026", "en")).isEmpty();
    }
}
