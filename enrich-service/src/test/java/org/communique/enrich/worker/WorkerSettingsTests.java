package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class WorkerSettingsTests {

    private static final WorkerSettings DEFAULTS =
            new WorkerSettings(2, Duration.ofSeconds(20), Duration.ofMinutes(4), DataSize.ofMegabytes(2), 4);

    @Test
    void defaults() {
        var settings = Binder.get(new MockEnvironment()).bindOrCreate("communique.enrich", WorkerSettings.class);

        assertThat(settings).isEqualTo(DEFAULTS);
    }

    @Test
    void tooSmallValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkerSettings(
                        0, DEFAULTS.recordTimeout(), DEFAULTS.lastRecordTimeout(), DEFAULTS.maxBytes(), 4))
                .withMessage("communique.enrich.workers: 0 (expected: >= 1)");
    }

    @Test
    void lastTryIsAtLeastAsLongAsTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new WorkerSettings(2, Duration.ofSeconds(20), Duration.ofMillis(1500), DEFAULTS.maxBytes(), 4))
                .withMessage("communique.enrich.last-record-timeout: 1 s 500 ms (expected: >= record-timeout, 20 s)");
    }
}
