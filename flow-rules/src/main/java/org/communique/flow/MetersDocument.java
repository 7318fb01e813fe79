package org.communique.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.kit.meter.MeterSpec;
import org.communique.kit.meter.ServiceMeter;

/** The {@code METERS.md} of a service, made from its enum of meters. */
public final class MetersDocument {

    private static final Path DOCUMENT = Path.of("METERS.md");

    private MetersDocument() {}

    /**
     * Checks that the document is fresh; writes it with {@code -Dgolden.write=true}.
     *
     * @param service such as {@code ingest-service}
     * @param note a paragraph before the table; blank for none
     * @param common meters that other services have as well
     * @throws AssertionError when it is not
     */
    public static <M extends Enum<M> & ServiceMeter> void check(
            String service, Class<M> meters, String note, ServiceMeter... common) throws IOException {
        var made = Stream.concat(Arrays.<ServiceMeter>stream(meters.getEnumConstants()), Arrays.stream(common))
                .map(meter -> row(meter.spec()))
                .collect(Collectors.joining("\n", head(service, meters.getSimpleName(), note), "\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, made);
        }
        if (!Files.readString(DOCUMENT).equals(made)) {
            throw new AssertionError(
                    "%s of %s: stale (expected: made from %s); write it by ./mvnw test -pl %s -am -Dtest=MetersDocumentTests -Dgolden.write=true"
                            .formatted(DOCUMENT, service, meters.getSimpleName(), service));
        }
    }

    private static String head(String service, String meters, String note) {
        return """
                # Meters of %s

                At `/actuator/prometheus`, each with the tag `service`. Made from `%s`; not to be edited.
                %s
                | meter | in Prometheus | kind | tag | meaning |
                |---|---|---|---|---|
                """.formatted(service, meters, note);
    }

    private static String row(MeterSpec meter) {
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        meter.name(),
                        meter.prometheusName(),
                        meter.kind().name().toLowerCase(Locale.ROOT),
                        tag(meter),
                        meter.meaning());
    }

    private static String tag(MeterSpec meter) {
        return meter.values().isEmpty()
                ? meter.tag()
                : "%s: %s".formatted(meter.tag(), String.join(", ", meter.values()));
    }
}
