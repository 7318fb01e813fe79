package org.communique.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.communique.contracts.release.Embargo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoLineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 14:00 CET, 3 March 2026                   | 2026-03-03T13:00:00Z
            EMBARGOED UNTIL 14:00:05 CET, 3 March 2026                | 2026-03-03T13:00:05Z
            *** Strictly embargoed until 3 March 2026, 9 a.m. EST *** | 2026-03-03T14:00:00Z
            Embargo: 3 March 2026 00:01 GMT                           | 2026-03-03T00:01:00Z
            Under embargo until March 3, 2026                         | 2026-03-03T00:00:00Z
            Not for release before 2026-03-03 14:00 UTC               | 2026-03-03T14:00:00Z
            Sperrfrist: 3. März 2026, 14 Uhr                          | 2026-03-03T14:00:00Z
            SPERRFRIST: 3. März 2026, 14:00:05 Uhr MEZ                | 2026-03-03T13:00:05Z
            Sperrfrist bis Dienstag, 3.3.2026, 14.00 Uhr              | 2026-03-03T14:00:00Z
            Sous embargo jusqu'au 3 mars 2026 à 14 h                  | 2026-03-03T14:00:00Z
            This press release is embargoed until 3 March 2026, 2 pm GMT | 2026-03-03T14:00:00Z
            The report is under strict embargo until 3 March 2026     | 2026-03-03T00:00:00Z
            Not to be published before 3 March 2026, 14:00 GMT        | 2026-03-03T14:00:00Z
            Diese Pressemitteilung ist gesperrt bis 3. März 2026, 14 Uhr | 2026-03-03T14:00:00Z
            Bitte nicht vor dem 3. März 2026, 14 Uhr veröffentlichen  | 2026-03-03T14:00:00Z
            Ce communiqué est sous embargo jusqu'au 3 mars 2026 à 14h00 | 2026-03-03T14:00:00Z
            Ne pas diffuser avant le 3 mars 2026, 14 h                | 2026-03-03T14:00:00Z
            SOUS EMBARGO JUSQU’AU 3 mars 2026 à 14:00:05 (CET)        | 2026-03-03T13:00:05Z
            """)
    void lineHoldsTheReleaseBack(String line, Instant until) {
        assertThat(EmbargoLine.read(line, ZoneOffset.UTC)).contains(new Embargo(until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Council lifted the arms embargo on 3 March 2026.",
                "EMBARGOED UNTIL FURTHER NOTICE",
                "Embargoed until Tuesday",
                "Embargo on arms of 3 March 2026 extended",
                "Sperrfrist beachten",
                "The Council is under an arms embargo to be lifted on 3 March 2026",
                "Das Wasser ist bis 3. März 2026 gesperrt",
                "The statement is not embargoed: it was published on 3 March 2026",
                "Sperrfristverkürzung zum 3. März 2026 beschlossen",
                "L'embargo du 3 mars 2026 est levé"
            })
    void anythingElseDoesNot(String line) {
        assertThat(EmbargoLine.read(line, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void timeWithoutZoneIsInTheSources() {
        assertThat(EmbargoLine.read("Sperrfrist: 3. März 2026, 14 Uhr", ZoneId.of("Europe/Berlin")))
                .contains(new Embargo(Instant.parse("2026-03-03T13:00:00Z")));
    }
}
