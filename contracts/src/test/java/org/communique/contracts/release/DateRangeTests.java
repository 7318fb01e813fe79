package org.communique.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTests {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1949-04-04T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void containsYearsOfFourDigits(String moment) {
        assertThat(DateRange.contains(Instant.parse(moment))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59.999Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+300000000-01-01T00:00:00Z"
            })
    void containsNoOtherYears(String moment) {
        assertThat(DateRange.contains(Instant.parse(moment))).isFalse();
    }

    @Test
    void containsNeitherEndOfJavasTime() {
        assertThat(DateRange.contains(Instant.MIN)).isFalse();
        assertThat(DateRange.contains(Instant.MAX)).isFalse();
    }
}
