package org.communique.ingest.parse.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-10-12T17:04:00Z            | 2023-10-12T17:04:00Z",
                "2023-10-12T17:04:00.5+02:00     | 2023-10-12T15:04:00.500Z",
                "2023-10-12T17:04:00.123456789Z  | 2023-10-12T17:04:00.123456789Z",
                "2023-10-12T17:04:00,5Z          | 2023-10-12T17:04:00.500Z",
                "2023-10-12T17:04:00+0200        | 2023-10-12T15:04:00Z",
                "2023-10-12T17:04:00-0330        | 2023-10-12T20:34:00Z",
                "2023-10-12T17:04+02             | 2023-10-12T15:04:00Z",
                "2023-10-12t17:04:00z            | 2023-10-12T17:04:00Z",
                "2023-10-12 17:04:00             | 2023-10-12T17:04:00Z",
                "2023-10-12 17:04:00 +0200       | 2023-10-12T15:04:00Z",
                "2023-10-12 17:04:00 CEST        | 2023-10-12T15:04:00Z",
                "2023-10-12T24:00:00Z            | 2023-10-13T00:00:00Z",
                "2016-12-31T23:59:60Z            | 2016-12-31T23:59:59Z",
                "2023-10-12                      | 2023-10-12T00:00:00Z",
                "2023-10-12+02:00                | 2023-10-11T22:00:00Z",
                "2023-10                         | 2023-10-01T00:00:00Z",
                "2023                            | 2023-01-01T00:00:00Z",
                "20231012                        | 2023-10-12T00:00:00Z",
                "20231012T170400Z                | 2023-10-12T17:04:00Z",
                "2023-285                        | 2023-10-12T00:00:00Z",
                "2023/10/12 17:04                | 2023-10-12T17:04:00Z",
            })
    void datesThatBeginWithTheYearAreRead(String text, Instant moment) {
        assertThat(FeedDate.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 12 Oct 2023 17:04:00 +0200       | 2023-10-12T15:04:00Z",
                "Thu, 12 Oct 2023 17:04:00 GMT         | 2023-10-12T17:04:00Z",
                "Thu, 12 Oct 2023 17:04 GMT            | 2023-10-12T17:04:00Z",
                "12 Oct 2023 17:04:00 UT               | 2023-10-12T17:04:00Z",
                "Thu,12 Oct 2023 17:04:00 Z            | 2023-10-12T17:04:00Z",
                "Thu 12 Oct 2023 17:04:00 EDT          | 2023-10-12T21:04:00Z",
                "Thu, 12 Oct 2023 17:04:00 +02:00      | 2023-10-12T15:04:00Z",
                "Thu, 12 Oct 2023 17:04:00 GMT+2       | 2023-10-12T15:04:00Z",
                "Thu, 12 Oct 2023 17:04:00 UTC+0200    | 2023-10-12T15:04:00Z",
                "Thu, 12 Oct 2023 17:04:00 +0200 (CEST)| 2023-10-12T15:04:00Z",
                "Thu, 12 Oct 2023 17:04:00 +0530 IST   | 2023-10-12T11:34:00Z",
                "Thu, 12 Oct 23 17:04:00 GMT           | 2023-10-12T17:04:00Z",
                "Thu, 12 Oct 99 17:04:00 GMT           | 1999-10-12T17:04:00Z",
                "Thu, 2 Oct 2023 7:04:00 GMT           | 2023-10-02T07:04:00Z",
                "Fri, 12 Oct 2023 17:04:00 GMT         | 2023-10-12T17:04:00Z",
                "Thursday, 12 October 2023 17:04:00 GMT| 2023-10-12T17:04:00Z",
                "Thu, 12-Oct-2023 17:04:00 GMT         | 2023-10-12T17:04:00Z",
                "Thu, 12 Sept 2023 17:04:00 GMT        | 2023-09-12T17:04:00Z",
                "Thu, 12 Oct 2023 24:00:00 GMT         | 2023-10-13T00:00:00Z",
                "Thu, 12 Oct 2023                      | 2023-10-12T00:00:00Z",
                "Thu, 12 Oct 2023 05:04 PM             | 2023-10-12T17:04:00Z",
                "October 12, 2023                      | 2023-10-12T00:00:00Z",
                "Oct. 12, 2023 5:04 p.m. EST           | 2023-10-12T22:04:00Z",
                "Thursday, October 12, 2023 12:04 am   | 2023-10-12T00:04:00Z",
                "12th of October 2023                  | 2023-10-12T00:00:00Z",
                "Thu Oct 12 17:04:00 2023              | 2023-10-12T17:04:00Z",
                "Thu Oct 12 17:04:00 UTC 2023          | 2023-10-12T17:04:00Z",
                "Thu Oct 12 17:04:00 +0200 2023        | 2023-10-12T15:04:00Z",
                "12. Oktober 2023                      | 2023-10-12T00:00:00Z",
                "Do, 12 Okt 2023 17:04:00 +0200        | 2023-10-12T15:04:00Z",
                "1. März 2023                          | 2023-03-01T00:00:00Z",
                "jeu., 12 oct. 2023 17:04:00 +0200     | 2023-10-12T15:04:00Z",
                "1er février 2023                      | 2023-02-01T00:00:00Z",
                "12 août 2023                          | 2023-08-12T00:00:00Z",
                "12 de octubre de 2023                 | 2023-10-12T00:00:00Z",
            })
    void datesWithTheMonthAsAWordAreRead(String text, Instant moment) {
        assertThat(FeedDate.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 23 Jul 2014 23:18:39 +0200 +0200   | 2014-07-23T21:18:39Z",
                "Wed, 23 Jul 2014 23:18:39 GMT GMT       | 2014-07-23T23:18:39Z",
                "Wed, 23 Jul 2014 23:18:39 CEST +0200    | 2014-07-23T21:18:39Z",
                "2014-07-23T23:18:39+02:00 +0200         | 2014-07-23T21:18:39Z",
                "Tue, 3 Nov 2026 9:5:3 GMT               | 2026-11-03T09:05:03Z",
                "Tue, 3 Nov 2026 9:5 +0100               | 2026-11-03T08:05:00Z",
                "2026-11-3 9:5:3                         | 2026-11-03T09:05:03Z",
                "1793692800                              | 2026-11-03T08:00:00Z",
                "1793692800000                           | 2026-11-03T08:00:00Z",
                "1793692800.5                            | 2026-11-03T08:00:00.500Z",
                "20261103080000                          | 2026-11-03T08:00:00Z",
                "202611030800                            | 2026-11-03T08:00:00Z",
                "Tue, 03 Nov 2026 08:00:00 Europe/Paris  | 2026-11-03T07:00:00Z",
                "Tue, 03 Nov 2026 08:00:00 America/New_York | 2026-11-03T13:00:00Z",
                "2026-07-03 08:00 europe/paris           | 2026-07-03T06:00:00Z",
                "2026-11-03T08:00:00+01:00[Europe/Paris] | 2026-11-03T07:00:00Z",
                "2026-11-03T08:00:00[Europe/Paris]       | 2026-11-03T07:00:00Z",
                "2026-11-03T08:00:00Z[UTC]               | 2026-11-03T08:00:00Z",
            })
    void zonesAndTimesAreReadInAllTheirForms(String text, Instant moment) {
        assertThat(FeedDate.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.11.2026 08:00              | 2026-11-03T08:00:00Z",
                "03.11.2026                   | 2026-11-03T00:00:00Z",
                "Di., 3. 11. 2026, 08:00 Uhr  | 2026-11-03T08:00:00Z",
                "03.11.26 08:00 CET           | 2026-11-03T07:00:00Z",
                "25/12/2026 08:00             | 2026-12-25T08:00:00Z",
                "12/25/2026                   | 2026-12-25T00:00:00Z",
                "25-12-2026                   | 2026-12-25T00:00:00Z",
                "11/11/2026                   | 2026-11-11T00:00:00Z",
                "2026年11月3日                 | 2026-11-03T00:00:00Z",
                "2026年11月3日 08:00            | 2026-11-03T08:00:00Z",
                "2026年11月3日(火) 8時05分       | 2026-11-03T08:05:00Z",
                "2026年11月03日 星期二 08:00:10  | 2026-11-03T08:00:10Z",
                "2026년 11월 3일                | 2026-11-03T00:00:00Z",
                "２０２６年１１月３日             | 2026-11-03T00:00:00Z",
            })
    void daysInFiguresAreRead(String text, Instant moment) {
        assertThat(FeedDate.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Вт, 03 ноя 2026 08:00:00 +0300   | 2026-11-03T05:00:00Z",
                "3 ноября 2026 г., 08:00          | 2026-11-03T08:00:00Z",
                "3 листопада 2026                 | 2026-11-03T00:00:00Z",
                "3 ноември 2026                   | 2026-11-03T00:00:00Z",
                "3 Νοεμβρίου 2026                 | 2026-11-03T00:00:00Z",
                "3. marraskuuta 2026              | 2026-11-03T00:00:00Z",
                "3 Kasım 2026                     | 2026-11-03T00:00:00Z",
                "3 maja 2026                      | 2026-05-03T00:00:00Z",
                "3. září 2026                     | 2026-09-03T00:00:00Z",
                "2026. november 3.                | 2026-11-03T00:00:00Z",
                "2026 m. lapkričio 3 d.           | 2026-11-03T00:00:00Z",
                "3 نوفمبر 2026                    | 2026-11-03T00:00:00Z",
                "3 नवंबर 2026                     | 2026-11-03T00:00:00Z",
                "2026-Nov-03                      | 2026-11-03T00:00:00Z",
                "3 de noviembre del 2026          | 2026-11-03T00:00:00Z",
                "Ter, 3 Nov 2026 08:00:00 -0300   | 2026-11-03T11:00:00Z",
            })
    void monthsOfAllLanguagesAreRead(String text, Instant moment) {
        assertThat(FeedDate.parse(text)).contains(moment);
    }

    @Test
    void blanksOfAllKindsDoNotMatter() {
        assertThat(FeedDate.parse("\n Thu,\u00a012 Oct  2023\t17:04:00 GMT "))
                .contains(Instant.parse("2023-10-12T17:04:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "10/12/2023",
                "2023-13-01",
                "2023-02-30",
                "Thu, 32 Oct 2023 17:04:00 GMT",
                "Thu, 12 Foo 2023 17:04:00 GMT",
                "Thu, 12 Oct 2023 25:04:00 GMT",
                "Thu, 12 Oct 2023 17:04:00 XYZ",
                "0000-00-00T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "-0001-11-30T00:00:00+00:00",
                "2023-10-12T17:04:00+99:00",
                "2026110308",
                "3. listopada 2026",
                "12345678901234567890",
            })
    void whatIsNoCertainDateIsNotRead(String text) {
        assertThat(FeedDate.parse(text)).isEmpty();
    }

    @Test
    void noTextBreaksIt() {
        var random = new Random(20231012);
        String alphabet = "0123456789-:+.,TZ /()adepOct\u00e9\u00a0GMTJanFri'";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(40), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThatCode(() -> FeedDate.parse(text)).as(text).doesNotThrowAnyException();
        }
    }
}
