package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class WorkerSettingsTests {

    @Test
    void defaultsAreTwoWorkersAndTwentySeconds() {
        var settings = Binder.get(new MockEnvironment()).bindOrCreate("communique.enrich", WorkerSettings.class);

        assertThat(settings).isEqualTo(new WorkerSettings(2, Duration.ofSeconds(20)));
    }

    @Test
    void tooSmallValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkerSettings(0, Duration.ofSeconds(20)))
                .withMessage("communique.enrich.workers: 0 (expected: >= 1)");
    }
}
