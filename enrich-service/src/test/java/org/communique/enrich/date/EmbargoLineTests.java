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
