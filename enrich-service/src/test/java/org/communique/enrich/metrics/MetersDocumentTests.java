package org.communique.enrich.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code METERS.md} says what the code counts.
 *
 * <p>{@code ./mvnw test -pl enrich-service -am -Dtest=MetersDocumentTests -Dgolden.write=true} writes it anew.
 */
class MetersDocumentTests {

    private static final Path DOCUMENT = Path.of("METERS.md");

    @Test
    void documentIsFresh() throws IOException {
        var expected = document();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT)
                .as("METERS.md; see this test for the command that writes it")
                .content()
                .isEqualTo(expected);
    }

    private static String document() {
        return """
                # Meters of enrich-service

                At `/actuator/prometheus`, where dots are underscores. How far the service is behind is told by the Kafka
                client: `kafka.consumer.fetch.manager.records.lag.max`.
                A batch that is rolled back is counted when it is committed; its steps are timed each time.

                | meter | kind | tag | what it measures |
                |---|---|---|---|
                """
                + Arrays.stream(EnrichMeter.values())
                        .map(meter -> "| `%s` | %s | %s | %s |\n"
                                .formatted(meter.meterName(), meter.kind(), tag(meter), meter.description()))
                        .collect(Collectors.joining());
    }

    private static String tag(EnrichMeter meter) {
        return meter.tag().isEmpty() ? "" : "`%s`".formatted(meter.tag());
    }
}
