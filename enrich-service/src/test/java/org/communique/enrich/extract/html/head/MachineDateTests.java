package org.communique.enrich.extract.html.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineDateTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 04 Mar 2025 09:00:00 GMT | 2025-03-04T09:00:00Z
            20250304                      | 2025-03-04T00:00:00Z
            20250304T090000Z              | 2025-03-04T09:00:00Z
            2025-03-04T09:00:00.1Z        | 2025-03-04T09:00:00Z
            2025-03-04T09:00:00.1234567+01:00 | 2025-03-04T08:00:00Z
            2025-03-04T09:00+0100         | 2025-03-04T08:00:00Z
            2025-03-04 09:00              | 2025-03-04T08:00:00Z
            2025-03-04 09:00:00 UTC       | 2025-03-04T09:00:00Z
            2025/03/04                    | 2025-03-04T00:00:00Z
            1741078800                    | 2025-03-04T09:00:00Z
            1741078800000                 | 2025-03-04T09:00:00Z
            """)
    void dateForMachines(String written, Instant moment) {
        assertThat(MachineDate.parse(written, BERLIN)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "2025-02-30", "2025-03-04T25:00", "12345678", "0001-01-01T00:00:00Z", "today"})
    void anythingElseIsNoDate(String written) {
        assertThat(MachineDate.parse(written, BERLIN)).isEmpty();
    }
}
