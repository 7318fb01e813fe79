package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.communique.enrich.worker.WorkerSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class StreamSettingsTests {

    private final StreamSettings defaults =
            Binder.get(new MockEnvironment()).bindOrCreate("communique.enrich", StreamSettings.class);

    @Test
    void defaults() {
        assertThat(defaults).isEqualTo(new StreamSettings(25, DataSize.ofMegabytes(1)));
    }

    @Test
    void tooSmallValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamSettings(0, DataSize.ofMegabytes(1)))
                .withMessage("communique.enrich.batch-records: 0 (expected: >= 1)");
    }

    @Test
    void triesOfABatchHaveToFitIntoThePollInterval() {
        var workers = new WorkerSettings(2, Duration.ofSeconds(20), Duration.ofMinutes(4), DataSize.ofMegabytes(2), 4);
        var kafka = new KafkaProperties();
        kafka.getConsumer().getProperties().put("max.poll.interval.ms", "999000");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamConfiguration().batchSize(defaults, workers, kafka))
                .withMessageStartingWith("max.poll.interval.ms: 16 min 39 s (expected: >= 16 min 40 s");
    }
}
