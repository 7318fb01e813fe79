package org.communique.publish.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communique.publish.document.RejectionReason;
import org.junit.jupiter.api.Test;

/** {@code METERS.md} is made from {@link PublishMeter}: {@code ./mvnw test -pl publish-service -Dgolden.write=true}. */
class PublishMetricsDocumentTests {

    private static final Path DOCUMENT = Path.of("METERS.md");
    private static final String HEAD = """
            # Meters of the publish service

            At `/actuator/prometheus`. Made from `PublishMeter`; not to be edited.

            | meter | in Prometheus | kind | tag | meaning |
            |---|---|---|---|---|
            """;

    @Test
    void documentIsMadeFromTheMeters() throws IOException {
        var made = Arrays.stream(PublishMeter.values())
                .map(PublishMetricsDocumentTests::row)
                .collect(Collectors.joining("\n", HEAD, "\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, made);
        }

        assertThat(DOCUMENT).hasContent(made);
    }

    @Test
    void everyReasonForADeadLetterIsAmongTheTags() {
        assertThat(RejectionReason.values())
                .allSatisfy(flaw -> assertThat(PublishMeter.DEAD_LETTERS.tag()).contains(flaw.tag()));
    }

    private static String row(PublishMeter meter) {
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        meter.meterName(),
                        meter.meterName().replace('.', '_') + suffix(meter.kind()),
                        meter.kind().name().toLowerCase(Locale.ROOT),
                        meter.tag(),
                        meter.meaning());
    }

    private static String suffix(PublishMeter.Kind kind) {
        return switch (kind) {
            case COUNTER -> "_total";
            case SECONDS -> "_seconds";
            case GAUGE -> "";
        };
    }
}
