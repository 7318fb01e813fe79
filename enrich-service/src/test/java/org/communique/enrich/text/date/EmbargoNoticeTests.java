package org.communique.enrich.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoNoticeTests {

    private static final LocalDate DAY = LocalDate.parse("2028-09-20");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EMBARGOED UNTIL 14:00 CET, 3 March 2026                   | 2026-03-03T13:00:00Z
            EMBARGOED UNTIL 14:00:05 CET, 3 March 2026                | 2026-03-03T13:00:05Z
            *** Strictly embargoed until 3 March 2026, 9 a.m. EST *** | 2026-03-03T14:00:00Z
            Embargo: 3 March 2026 00:01 GMT                           | 2026-03-03T00:01:00Z
            Not for release before 2026-03-03 14:00 UTC               | 2026-03-03T14:00:00Z
            SPERRFRIST: 3. März 2026, 14:00:05 Uhr MEZ                | 2026-03-03T13:00:05Z
            This press release is embargoed until 3 March 2026, 2 pm GMT | 2026-03-03T14:00:00Z
            Not to be published before 3 March 2026, 14:00 GMT        | 2026-03-03T14:00:00Z
            SOUS EMBARGO JUSQU’AU 3 mars 2026 à 14:00:05 (CET)        | 2026-03-03T13:00:05Z
            EMBARGOED UNTIL 9:00 a.m. CT, October 12, 2028            | 2028-10-12T14:00:00Z
            UNDER EMBARGO until October 12, 2028 9 a.m. (PACIFIC)     | 2028-10-12T16:00:00Z
            Embargoed until 9:00 a.m. Eastern Time on October 12, 2028 | 2028-10-12T13:00:00Z
            Embargoed until 9:00 a.m. MT, October 12, 2028            | 2028-10-12T15:00:00Z
            Embargoed until 9:00 UTC+3, 12 October 2028               | 2028-10-12T06:00:00Z
            Embargoed until 9:00 GMT-5, 12 October 2028               | 2028-10-12T14:00:00Z
            Embargoed until 9:00 a.m. HKT, 12 October 2028            | 2028-10-12T01:00:00Z
            Embargoed until noon ET, October 12, 2028                 | 2028-10-12T16:00:00Z
            FOR RELEASE: 10:00 A.M. EDT, THURSDAY, OCTOBER 12, 2028   | 2028-10-12T14:00:00Z
            Transmission of material in this release is embargoed until 8:30 a.m. (ET) Thursday, October 12, 2028 | 2028-10-12T12:30:00Z
            EMBARGOED UNTIL 9AM EST 12 JANUARY 2028                   | 2028-01-12T14:00:00Z
            Embargoed until 9am est, October 12, 2028                 | 2028-10-12T14:00:00Z
            Embargoed until 9 a.m. EDT January 12, 2028               | 2028-01-12T14:00:00Z
            Embargoed until Thursday, October 12th, 2028 at 9:30am Mountain Daylight Time | 2028-10-12T15:30:00Z
            Embargoed until 12:01 a.m. Pacific time, Oct. 12, 2028    | 2028-10-12T07:01:00Z
            Embargoed until 10/12/2028 9:00 AM AKDT                   | 2028-12-10T18:00:00Z
            Embargoed until 12 p.m. PDT on 12 Oct 2028                | 2028-10-12T19:00:00Z
            Embargoed until 12 a.m. PDT on 12 Oct 2028                | 2028-10-12T07:00:00Z
            Embargoed until midnight GMT, 12 October 2028             | 2028-10-13T00:00:00Z
            Embargoed till 12 noon BST, 12th October 2028             | 2028-10-12T11:00:00Z
            Embargoed until 0001 hrs GMT on Thursday 12 October 2028  | 2028-10-12T00:01:00Z
            EMBARGOED UNTIL 1400 GMT 12 OCTOBER 2028                  | 2028-10-12T14:00:00Z
            Embargo lifts: 12 October 2028, 9am ET                    | 2028-10-12T13:00:00Z
            Embargo lifts at 9 a.m. ET on October 12, 2028            | 2028-10-12T13:00:00Z
            Embargo: 2028-10-12T14:00:00+02:00                        | 2028-10-12T12:00:00Z
            Embargo: 2028-10-12T09:00:00-05:00                        | 2028-10-12T14:00:00Z
            Embargo: 2028-10-12T14:00Z                                | 2028-10-12T14:00:00Z
            EMBARGOED UNTIL 14:00 (UTC +02:00), 12 October 2028       | 2028-10-12T12:00:00Z
            EMBARGOED UNTIL 14:00 UTC−3, 12 October 2028              | 2028-10-12T17:00:00Z
            Embargoed until 14:00 London time, 12 October 2028        | 2028-10-12T13:00:00Z
            Embargoed until 2 p.m. (New York time) on October 12, 2028 | 2028-10-12T18:00:00Z
            Embargoed until 14:00 Central European Summer Time on 12 October 2028 | 2028-10-12T12:00:00Z
            Embargoed until 9:00 Hong Kong Standard Time, 12 October 2028 | 2028-10-12T01:00:00Z
            Embargoed until 14:00 CET (8:00 a.m. ET), 12 October 2028 | 2028-10-12T13:00:00Z
            Embargoed until 9 a.m. ET / 6 a.m. PT, October 12, 2028   | 2028-10-12T13:00:00Z
            Embargoed until 00:01 BST Thursday 12 October 2028 / 7:01 p.m. ET Wednesday 11 October 2028 | 2028-10-11T23:01:00Z
            EMBARGOED UNTIL 10:00 AEDT, THURSDAY 12 OCTOBER 2028      | 2028-10-11T23:00:00Z
            Embargoed until 5 p.m. JST, Oct 12, 2028                  | 2028-10-12T08:00:00Z
            Embargoed until 10h00 SAST, 12 October 2028               | 2028-10-12T08:00:00Z
            [EMBARGOED UNTIL 14:00 GMT, 12 OCTOBER 2028]              | 2028-10-12T14:00:00Z
            PRESS RELEASE – EMBARGOED UNTIL 14:00 GMT, 12 October 2028 | 2028-10-12T14:00:00Z
            EMBARGOED UNTIL 14:00 GMT, 12 October 2028: Bridge opens over the river | 2028-10-12T14:00:00Z
            EMBARGOED FOR RELEASE UNTIL 9:00 AM ET, OCTOBER 12, 2028  | 2028-10-12T13:00:00Z
            HOLD FOR RELEASE UNTIL 9 a.m. ET October 12, 2028         | 2028-10-12T13:00:00Z
            FOR RELEASE AT 2:00 P.M. EDT, OCTOBER 12, 2028            | 2028-10-12T18:00:00Z
            For release on October 12, 2028 at 10 a.m. ET             | 2028-10-12T14:00:00Z
            Not for publication or broadcast before 00:01 GMT on 12 October 2028 | 2028-10-12T00:01:00Z
            Do not publish before 12 October 2028, 14:00 GMT          | 2028-10-12T14:00:00Z
            The findings in this report are under strict embargo until 12 October 2028, 14:00 GMT | 2028-10-12T14:00:00Z
            EMBARGOED\u00a0UNTIL\u00a09:00\u00a0a.m.\u00a0CT,\u00a0October\u00a012,\u00a02028 | 2028-10-12T14:00:00Z
            Embargoed until 9.00am BST, 12 October '28                | 2028-10-12T08:00:00Z
            Embargoed until 14:00 GMT on 12-14 October 2028           | 2028-10-14T14:00:00Z
            Embargoed until the 12th of October 2028, 2.30 p.m. GMT   | 2028-10-12T14:30:00Z
            Embargoed until 9:00-11:00 a.m. ET, October 12, 2028      | 2028-10-12T15:00:00Z
            Embargoed through October 12, 2028 (ET)                   | 2028-10-13T04:00:00Z
            Embargoed until end of day October 12, 2028, ET           | 2028-10-13T04:00:00Z
            Embargoed until 9 a.m. Thursday, 10/12/2028 ET            | 2028-10-12T13:00:00Z
            Embargoed until 14:00 GMT, 12 October                     | 2028-10-12T14:00:00Z
            Embargoed until 14:00 GMT, Friday 12 January              | 2029-01-12T14:00:00Z
            Embargo: Thursday, October 12, 2028 at 12:01 AM Eastern   | 2028-10-12T04:01:00Z
            Embargo Date/Time: October 12, 2028 8:00 AM ET            | 2028-10-12T12:00:00Z
            Embargoed until 1 p.m. U.S. Eastern Time, October 12      | 2028-10-12T17:00:00Z
            Embargoed until Oct. 12 at 9 a.m. EDT                     | 2028-10-12T13:00:00Z
            UNDER EMBARGO UNTIL WEDNESDAY 11TH OCTOBER 2028 AT 22:30 BST | 2028-10-11T21:30:00Z
            EMBARGO 12 OCTOBER 2028 0001HRS GMT                       | 2028-10-12T00:01:00Z
            Embargoed until 9am (AEST) Thursday 12 October, 2028      | 2028-10-11T23:00:00Z
            Embargo – 12 October 2028, 14:00 GMT                      | 2028-10-12T14:00:00Z
            Release embargoed until 9:00 ET, 12 October 2028          | 2028-10-12T13:00:00Z
            Under strict embargo, until 00:01 GMT 12 October 2028     | 2028-10-12T00:01:00Z
            The embargo on this release lifts at 9 a.m. ET on October 12, 2028 | 2028-10-12T13:00:00Z
            Please respect the embargo until 14:00 GMT on 12 October 2028 | 2028-10-12T14:00:00Z
            Ministry of Rivers and Inland Harbours • EMBARGOED UNTIL 14:00 GMT, 12 October 2028 | 2028-10-12T14:00:00Z
            Issued under embargo: 14:00 GMT, 12 October 2028          | 2028-10-12T14:00:00Z
            Subject: EMBARGOED UNTIL 14:00 GMT 12 OCTOBER 2028        | 2028-10-12T14:00:00Z
            Strictly confidential until 14:00 GMT, 12 October 2028    | 2028-10-12T14:00:00Z
            Not before 14:00 GMT, 12 October 2028                     | 2028-10-12T14:00:00Z
            Embargoed until 9 a.m. in Geneva, 12 October 2028         | 2028-10-12T07:00:00Z
            Embargoed until 10:00 Beijing time, 12 October 2028       | 2028-10-12T02:00:00Z
            Embargoed until 6 p.m. Brasília time, 12 October 2028     | 2028-10-12T21:00:00Z
            Embargoed until 14:00 CEST, 12/01/28 (Wednesday)          | 2028-01-12T13:00:00Z
            """)
    void momentWithItsZoneIsRead(String line, Instant until) {
        assertThat(until(line, "wire.example.com", "en")).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Under embargo until March 3, 2026                         | gov.example.uk | 2026-03-03T00:00:00Z
            EMBARGO UNTIL 12/10/2028 14:00                            | press.example.co.uk | 2028-10-12T13:00:00Z
            EMBARGO UNTIL 10/12/2028 14:00 EDT                        | agency.example.gov | 2028-10-12T18:00:00Z
            Embargo until 31/12/2028 14:00                            | press.example.ie | 2028-12-31T14:00:00Z
            EMBARGO UNTIL 12.10.28, 14:00                             | press.example.at | 2028-10-12T12:00:00Z
            Embargoed until 9:00 IST, 12 October 2028                 | press.example.in | 2028-10-12T03:30:00Z
            Embargoed until 9:00 IST, 12 October 2028                 | press.example.ie | 2028-10-12T08:00:00Z
            Embargoed until 9:00 IST, 12 October 2028                 | press.example.il | 2028-10-12T07:00:00Z
            Embargoed until 9:00 IST, 12 October 2028                 | wire.example.com | 2028-10-12T08:00:00Z
            Embargoed until 9:00 CST, 12 October 2028                 | press.example.cn | 2028-10-12T01:00:00Z
            Embargoed until 9:00 AM, 12 October 2028                  | press.example.nz | 2028-10-11T20:00:00Z
            Sperrfrist: 3. März 2026, 14 Uhr                          | amt.example.de | 2026-03-03T13:00:00Z
            Sperrfrist bis Dienstag, 3.3.2026, 14.00 Uhr              | amt.example.de | 2026-03-03T13:00:00Z
            Sperrfrist: Donnerstag, 12. Oktober 2028, 9 Uhr           | amt.example.ch | 2028-10-12T07:00:00Z
            Diese Pressemitteilung ist gesperrt bis 3. März 2026, 14 Uhr | amt.example.de | 2026-03-03T13:00:00Z
            Bitte nicht vor dem 3. März 2026, 14 Uhr veröffentlichen  | amt.example.de | 2026-03-03T13:00:00Z
            Bitte beachten Sie die Sperrfrist: 12. Oktober 2028, 14 Uhr | wire.example.com | 2028-10-12T12:00:00Z
            SPERRFRIST: DONNERSTAG, 12.10., 14 UHR                    | amt.example.de | 2028-10-12T12:00:00Z
            Rede der Ministerin vor dem Flussrat (Sperrfrist: 12. Oktober 2028, 14 Uhr) | amt.example.de | 2028-10-12T12:00:00Z
            Sperrfrist 12.10.2028 14:00h                              | amt.example.de | 2028-10-12T12:00:00Z
            Sperrfrist: 12. Oktober 2028, 0 Uhr                       | amt.example.de | 2028-10-11T22:00:00Z
            Embargo (bis 12.10.2028, 10 Uhr)                          | amt.example.de | 2028-10-12T08:00:00Z
            Unter Embargo bis 12. Oktober 2028, 9.30 Uhr              | wire.example.com | 2028-10-12T07:30:00Z
            EMBARGOED UNTIL 00.01 HOURS ON THURSDAY 12 OCTOBER 2028   | press.example.co.uk | 2028-10-11T23:01:00Z
            Embargo jusqu’au 12/10/2028 - 6h                          | ministere.example.fr | 2028-10-12T04:00:00Z
            Sous embargo jusqu’au 12 octobre à 6h00                   | ministere.example.fr | 2028-10-12T04:00:00Z
            Embargo : mercredi 11 octobre 2028, minuit                | ministere.example.fr | 2028-10-11T22:00:00Z
            SOUS EMBARGO JUSQU’AU 12 OCTOBRE 2028 00H01               | ministere.example.fr | 2028-10-11T22:01:00Z
            Embargo hasta las 00:00 h del jueves 12 de octubre de 2028 | ministerio.example.es | 2028-10-11T22:00:00Z
            EMBARGO: 12 OTTOBRE 2028 ORE 11.30                        | ministero.example.it | 2028-10-12T09:30:00Z
            Embargo al 12 ottobre 2028, ore 12                        | ministero.example.it | 2028-10-12T10:00:00Z
            Embargo till kl. 10.00 den 12 oktober                     | myndighet.example.se | 2028-10-12T08:00:00Z
            Embargo tot en met 12 oktober 2028                        | ministerie.example.nl | 2028-10-12T22:00:00Z
            Sperrfrist: 12.10.2028, 24 Uhr                            | amt.example.de | 2028-10-12T22:00:00Z
            SPERRFRIST 12. JÄNNER 2028, 12 UHR MITTAGS                | amt.example.at | 2028-01-12T11:00:00Z
            Sperrfrist: Mi., 12. Jan. 2028, 2 Uhr nachmittags         | amt.example.de | 2028-01-12T13:00:00Z
            Gesperrt bis 12. Oktober 2028, 14.30 Uhr MESZ             | amt.example.de | 2028-10-12T12:30:00Z
            Frei ab 12. Oktober 2028, 14 Uhr                          | amt.example.de | 2028-10-12T12:00:00Z
            Sous embargo jusqu'au 3 mars 2026 à 14 h                  | ministere.example.fr | 2026-03-03T13:00:00Z
            Ce communiqué est sous embargo jusqu'au 3 mars 2026 à 14h00 | ministere.example.fr | 2026-03-03T13:00:00Z
            Ne pas diffuser avant le 3 mars 2026, 14 h                | ministere.example.fr | 2026-03-03T13:00:00Z
            EMBARGO JUSQU’AU JEUDI 12 OCTOBRE 2028 À 14H30            | wire.example.com | 2028-10-12T12:30:00Z
            Sous embargo jusqu’au 12 déc. 2028 à 6 heures du soir     | ministere.example.fr | 2028-12-12T17:00:00Z
            Embargo : 1er août 2028, midi (heure de Paris)            | wire.example.com | 2028-08-01T10:00:00Z
            Sous embargo jusqu’au 12 octobre 2028, 9 h HAE            | ministere.example.ca | 2028-10-12T13:00:00Z
            Embargado hasta el 12 de octubre de 2028 a las 14:00      | ministerio.example.es | 2028-10-12T12:00:00Z
            EMBARGADO HASTA EL JUEVES, 12 DE OCTUBRE DE 2028, A LAS 9:00 HORAS | ministerio.example.mx | 2028-10-12T15:00:00Z
            Bajo embargo hasta las 9:00 de la noche del 12 de octubre de 2028 | wire.example.com | 2028-10-12T19:00:00Z
            No publicar antes del 12 de octubre de 2028, 14:00 horas  | ministerio.example.es | 2028-10-12T12:00:00Z
            Embargo hasta el 12 de enero de 2028, 14:00 (hora de Madrid) | wire.example.com | 2028-01-12T13:00:00Z
            Sotto embargo fino al 12 ottobre 2028 ore 14:00           | ministero.example.it | 2028-10-12T12:00:00Z
            Embargo fino alle ore 9 di giovedì 12 ottobre 2028        | ministero.example.it | 2028-10-12T07:00:00Z
            Embargo até 12 de outubro de 2028, às 14h                 | ministerio.example.pt | 2028-10-12T13:00:00Z
            Embargado até às 10h de 12 de março de 2028               | ministerio.example.br | 2028-03-12T13:00:00Z
            Sob embargo até 12 de outubro de 2028, 14h                | wire.example.com | 2028-10-12T17:00:00Z
            Onder embargo tot 12 maart 2028, 14.00 uur                | ministerie.example.nl | 2028-03-12T13:00:00Z
            EMBARGO TOT DONDERDAG 12 OKTOBER 2028, 14u30              | ministerie.example.be | 2028-10-12T12:30:00Z
            Embargo do 12 października 2028 r., godz. 14:00           | ministerstwo.example.pl | 2028-10-12T12:00:00Z
            Nie publikować przed 12 stycznia 2028 r., godz. 9         | ministerstwo.example.pl | 2028-01-12T08:00:00Z
            EMBARGO DO CZWARTKU 12 PAŹDZIERNIKA 2028, GODZ. 14.00     | wire.example.com | 2028-10-12T12:00:00Z
            Embargo till den 12 oktober 2028 kl. 14.00                | myndighet.example.se | 2028-10-12T12:00:00Z
            Embargo indtil torsdag den 12. oktober 2028 kl. 14.00     | styrelse.example.dk | 2028-10-12T12:00:00Z
            Sperrefrist: 12. oktober 2028 kl. 14.00                   | departement.example.no | 2028-10-12T12:00:00Z
            Embargo 12.10.2028 klo 14.00 asti                         | ministerio.example.fi | 2028-10-12T11:00:00Z
            Embargo: 12. lokakuuta 2028 klo 14                        | ministerio.example.fi | 2028-10-12T11:00:00Z
            Embargo do 12. října 2028, 14:00 hod.                     | ministerstvo.example.cz | 2028-10-12T12:00:00Z
            Embargo do 12. októbra 2028, 14.00 h                      | ministerstvo.example.sk | 2028-10-12T12:00:00Z
            Embargó: 2028. október 12., 14:00                         | miniszterium.example.hu | 2028-10-12T12:00:00Z
            2028. október 12., 14:00-ig embargó                       | miniszterium.example.hu | 2028-10-12T12:00:00Z
            Sub embargo până la 12 octombrie 2028, ora 14:00          | minister.example.ro | 2028-10-12T11:00:00Z
            Embargo do 12. listopada 2028. u 14 sati                  | ministarstvo.example.hr | 2028-10-12T12:00:00Z
            Под эмбарго до 12 октября 2028 года, 14:00                | ministry.example.ru | 2028-10-12T11:00:00Z
            Ембарго до 12 жовтня 2028 року, 14:00                     | ministry.example.ua | 2028-10-12T11:00:00Z
            ΕΜΠΑΡΓΚΟ ΕΩΣ 12 ΟΚΤΩΒΡΙΟΥ 2028, 14:00                     | ministry.example.gr | 2028-10-12T11:00:00Z
            12 Ekim 2028 saat 14:00'e kadar ambargoludur              | bakanlik.example.tr | 2028-10-12T11:00:00Z
            Embargat fins al 12 d’octubre de 2028, 14:00              | govern.example.es | 2028-10-12T12:00:00Z
            報道解禁：2028年10月12日 14時                                | ministry.example.jp | 2028-10-12T05:00:00Z
            報道解禁 2028年10月12日 午後2時30分                           | ministry.example.jp | 2028-10-12T05:30:00Z
            엠바고: 2028년 10월 12일 오후 2시                            | ministry.example.kr | 2028-10-12T05:00:00Z
            """)
    void sourceAndLanguageTellWhatTheWordsLeaveOpen(String line, String source, Instant until) {
        assertThat(until(line, source, null)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGO UNTIL 12/10/2028 14:00                 | 2028-12-10T14:00:00Z
            EMBARGO UNTIL 12.10.2028 14:00                 | 2028-12-10T14:00:00Z
            Embargoed until 9 a.m., October 12, 2028       | 2028-10-12T21:00:00Z
            Embargoed until 9:00 XQT, 12 October 2028      | 2028-10-12T21:00:00Z
            Embargoed until 9:00 Ruritania time, 12 October 2028 | 2028-10-12T21:00:00Z
            Embargoed until 9:00 local time, 12 October 2028 | 2028-10-12T21:00:00Z
            Embargoed until 9 on 12 October 2028           | 2028-10-12T21:00:00Z
            Embargoed until Friday, October 12, 2028, 14:00 | 2028-10-13T14:00:00Z
            Embargoed until 12 October 2028                | 2028-10-12T00:00:00Z
            """)
    void latestPlausibleMomentCountsWhereNothingTells(String line, Instant earliest) {
        assertThat(until(line, "wire.example.com", "en"))
                .isAfterOrEqualTo(earliest)
                .isBefore(earliest.plusSeconds(26 * 3600));
    }

    @Test
    void zoneThatIsWrittenButUnknownIsNotTheSources() {
        assertThat(until("Embargoed until 9:00 (XQT), 12 October 2028", "press.example.jp", "en"))
                .isEqualTo("2028-10-12T21:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STRICTLY UNDER EMBARGO until the minister has spoken",
                "EMBARGOED UNTIL FURTHER NOTICE",
                "Embargoed until Tuesday",
                "Under embargo until the minister has delivered her speech to the assembly of the united valleys in Halvern",
                "Embargoed until 14:00 GMT",
                "Embargoed until October 2028",
                "Embargoed until delivery of the speech",
                "Under embargo until publication in the journal",
                "EMBARGOED",
                "*** EMBARGO ***",
                "UNDER EMBARGO",
                "EMBARGOED PRESS RELEASE",
                "Strictly embargoed",
                "Embargo: after the minister's speech",
                "Embargo: TBC",
                "Embargo: see below",
                "Embargo: Pressekonferenz",
                "Under embargo, until further notice",
                "This is an embargoed news release",
                "FOR RELEASE ON DELIVERY",
                "For release Tuesday, 9 a.m.",
                "HOLD FOR RELEASE",
                "Not for publication before the start of the press conference",
                "This release is embargoed until the vote is over",
                "Sperrfrist beachten!",
                "Sperrfrist: Beginn der Rede",
                "Es gilt das gesprochene Wort. Sperrfrist: Redebeginn",
                "Rede der Ministerin vor dem Flussrat (Sperrfrist: Redebeginn)",
                "NOT FOR IMMEDIATE RELEASE",
                "Sperrfrist bis Redebeginn",
                "Bitte nicht vor Beginn der Pressekonferenz veröffentlichen",
                "Sous embargo jusqu'à la fin du conseil des ministres",
                "Ne pas diffuser avant le discours",
                "Embargado hasta que hable la ministra",
                "No publicar hasta la rueda de prensa",
                "Sotto embargo fino al termine della conferenza",
                "Sob embargo até ao fim da conferência",
                "Onder embargo tot na de persconferentie",
                "Embargo do zakończenia konferencji prasowej",
                "Får ej publiceras före presskonferensen",
                "Må ikke offentliggøres før talen",
                "Nezveřejňovat před tiskovou konferencí",
                "Не публиковать до пресс-конференции",
                "Embargoed until 12 ตุลาคม 2571, 14:00",
                "Embargoed until 31 February 2028"
            })
    void noticeWithoutAMomentIsOneAllTheSame(String line) {
        var notice = EmbargoNotice.in(line);

        assertThat(notice).isPresent();
        assertThat(notice.get().until(locality("wire.example.com", "en"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UN lifts arms embargo on Ruritania",
                "The embargo was lifted in 2015.",
                "Trade embargo costs farmers millions",
                "Embargo lifted",
                "The Council extended its oil embargo until 31 January 2029.",
                "Das Waffenembargo gilt bis 2030.",
                "L’embargo sur les armes est levé",
                "FOR IMMEDIATE RELEASE",
                "For release dates see the calendar.",
                "Embargoed goods were seized at the port.",
                "The Council lifted the arms embargo on 3 March 2026.",
                "Embargo on arms of 3 March 2026 extended",
                "The Council is under an arms embargo to be lifted on 3 March 2026",
                "Das Wasser ist bis 3. März 2026 gesperrt",
                "The statement is not embargoed: it was published on 3 March 2026",
                "Sperrfristverkürzung zum 3. März 2026 beschlossen",
                "L'embargo du 3 mars 2026 est levé",
                "Embargo until 2030 hits farmers",
                "Embargo on Russian oil extended until 31 January 2029",
                "Embargo against Ruritania extended until 31 January 2029",
                "Embargoes cost jobs",
                "Embargo: what it means for growers",
                "Embargo: none",
                "Embargo: immediate release",
                "Embargo: keine",
                "EMBARGO: AUCUN",
                "No embargo",
                "Under embargo since 1962, the island trades with its neighbours.",
                "Under embargo until 2029, Ruritania cannot import weapons.",
                "Under embargo until 31 January 2029, Ruritania may not buy arms.",
                "Embargo talks resume in Geneva on 12 October 2028 after a long pause of the parties",
                "Embargo policy",
                "Embargo extended until 31 January 2029",
                "Embargo until 31 January 2029 extended",
                "Embargo bis 31. Januar 2029 verlängert",
                "Embargo in force until 31 January 2029",
                "The embargo ends on 31 January 2029.",
                "The embargo: a history",
                "Das Embargo endet am 31. Januar 2029.",
                "L’embargo termina il 31 gennaio 2029.",
                "Embargo: ministers meet in Geneva",
                "Embargo: Minister beraten in Genf weiter",
                "For release: immediate, 12 October 2028",
                "Hold on until 12 October 2028, says the minister of the interior",
                "Embargoed countries meet",
                "Arms embargo until 31 January 2029",
                "EU-Ölembargo bis 31. Januar 2029 verlängert",
                "Embargo gegen Kuba dauert an",
                "Embargo auf Öl bis 31. Januar 2029 verlängert",
                "Sperrfrist für Kündigungen verlängert",
                "Frei ab 12 Jahren",
                "Gesperrt bis 2030",
                "Gesperrte Straßen in der Stadt",
                "Freigabe der Mittel verzögert sich",
                "Embargo pétrolier : l'Union prolonge ses sanctions jusqu'au 31 janvier 2029",
                "Embargo sur le pétrole jusqu'au 31 janvier 2029",
                "Sin embargo, el ministro hablará el 12 de octubre de 2028 a las 14:00.",
                "El embargo de armas sigue hasta el 31 de enero de 2029.",
                "Embargo de armas hasta el 31 de enero de 2029",
                "Embargo comercial hasta 2030",
                "Sin embargo, el 12 de octubre de 2028 a las 14:00",
                "Embargo sur la Ruritanie jusqu’au 31 janvier 2029",
                "Nicht alle Ergebnisse wurden am 12. Oktober 2028 veröffentlicht",
                "L'embargo sulle armi resta fino al 31 gennaio 2029",
                "Embargo sulle armi fino al 31 gennaio 2029",
                "O embargo de petróleo dura até 31 de janeiro de 2029.",
                "Wapenembargo tot 31 januari 2029 verlengd",
                "Embargo na broń przedłużone do 31 stycznia 2029",
                "Embargo na ropu do 31. ledna 2029",
                "Vapenembargot gäller till den 31 januari 2029.",
                "Эмбарго на нефть продлено до 31 января 2029 года",
                "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN OR INTO THE UNITED STATES",
                "Release of the hostages expected on 12 October 2028",
                "For release in cinemas in 2028",
                "For publication lists see the library.",
                "Publication of the annual report",
                "Do not use until cleared by a technician.",
                "Hold the line",
                ""
            })
    void anythingElseIsNone(String line) {
        assertThat(EmbargoNotice.in(line)).isEmpty();
    }

    private static Instant until(String line, String source, String language) {
        var notice = EmbargoNotice.in(line.translateEscapes());
        assertThat(notice).as(line).isPresent();
        return notice.get().until(locality(source, language)).orElse(null);
    }

    private static DateContext locality(String source, String language) {
        return new DateContext(source, language, DAY);
    }
}
