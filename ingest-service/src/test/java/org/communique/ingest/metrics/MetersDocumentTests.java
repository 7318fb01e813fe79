package org.communique.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code METERS.md} is made from {@link IngestMeters}: {@code ./mvnw test -pl ingest-service -Dgolden.write=true}. */
class MetersDocumentTests {

    private static final Path DOCUMENT = Path.of("METERS.md");
    private static final Path SOURCE = Path.of("src/main/java/org/communique/ingest/meters/IngestMeters.java");
    private static final String HEAD = """
            # Meters of the ingest service

            At `/actuator/prometheus`. Made from `IngestMeters`; not to be edited.

            | meter | in Prometheus | kind | tag | meaning |
            |---|---|---|---|---|
            """;

    @Test
    void documentIsMadeFromTheMeters() throws IOException {
        var source = Files.readString(SOURCE);
        var made = Arrays.stream(IngestMeters.values())
                .map(meter -> row(meter, source))
                .collect(Collectors.joining("\n", HEAD, "\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, made);
        }

        assertThat(DOCUMENT).hasContent(made);
    }

    private static String row(IngestMeters meter, String source) {
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        meter.meterName(),
                        meter.meterName().replace('.', '_') + suffix(meter.kind()),
                        meter.kind().name().toLowerCase(Locale.ROOT),
                        meter.tag(),
                        meaning(meter, source));
    }

    /** Its Javadoc. */
    private static String meaning(IngestMeters meter, String source) {
        var javadoc = Pattern.compile("/\\*\\* ([^/]*) \\*/\\s+%s\\(".formatted(meter.name()))
                .matcher(source);
        assertThat(javadoc.find()).as("Javadoc of %s", meter).isTrue();
        return javadoc.group(1);
    }

    private static String suffix(IngestMeters.Kind kind) {
        return switch (kind) {
            case COUNTER -> "_total";
            case TIMER -> "_seconds";
            case GAUGE -> "";
        };
    }
}
