package org.communique.enrich.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceZoneTests {

    @ParameterizedTest
    @CsvSource({"ministry.de, Europe/Berlin", "GOV.UK, Europe/London", "alliance.int, Z", "local, Z", "de, Z", "at., Z"
    })
    void zoneIsThatOfTheCountry(String source, ZoneId zone) {
        assertThat(SourceZone.of(source)).isEqualTo(zone);
    }
}
