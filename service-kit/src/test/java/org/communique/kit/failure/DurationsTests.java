package org.communique.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({
        "PT5S,5 s",
        "PT0S,0 s",
        "PT1H30M,1 h 30 min",
        "PT0.2S,200 ms",
        "PT24H,1 d",
        "PT-5S,-5 s",
        "PT0.000000001S,0 s"
    })
    void durationIsInWordsThatPeopleUse(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
