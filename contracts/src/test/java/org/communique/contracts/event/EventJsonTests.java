package org.communique.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communique.contracts.wire.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of each event: golden file, schema and Java type agree.
 *
 * <p>{@code ./mvnw test -pl contracts -Dgolden.write=true} rewrites the golden files.
 */
class EventJsonTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    void jsonIsTheGoldenFile(EventType type) {
        var written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example(type)) + "\n";

        assertThat(written).isEqualTo(golden(type, written));
    }

    @ParameterizedTest
    @EnumSource
    void goldenFileReadsBackAsTheSameEvent(EventType type) {
        assertThat(JSON.readValue(golden(type), type.eventClass())).isEqualTo(example(type));
    }

    @ParameterizedTest
    @EnumSource
    void goldenFileIsValidUnderItsSchema(EventType type) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(type.schemaResource()), InputFormat.JSON);

        assertThat(schema.validate(golden(type), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void schemaCarriesTheIdThatHeadersName(EventType type) {
        var schema = JSON.readTree(resource(type.schemaResource()));

        assertThat(schema.path("$id").asString()).isEqualTo(type.schemaId());
    }

    @ParameterizedTest
    @EnumSource
    void schemaRefusesAFieldThatTheTypeDoesNotHave(EventType type) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(type.schemaResource()), InputFormat.JSON);
        var withOneMore = golden(type).replaceFirst("\\{", "{\"surprise\": 1,");

        assertThat(schema.validate(withOneMore, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        var later = golden(EventType.WITHDRAWAL).replaceFirst("\\{", "{\"later\": {\"and\": [1]},");

        assertThat(JSON.readValue(later, Withdrawal.class)).isEqualTo(Examples.withdrawal());
    }

    @Test
    void releaseTooShortForASummaryReadsBackWithoutOne() {
        var full = Examples.enrichedRelease();
        var withoutSummary = new EnrichedRelease(
                full.identity(),
                full.origin(),
                full.text(),
                PageNotes.NONE,
                null,
                full.dates(),
                full.tags(),
                full.similarity(),
                full.provenance());

        var json = JSON.writeValueAsString(withoutSummary);

        assertThat(json).doesNotContain("summaryOrigin");
        assertThat(JSON.readValue(json, EnrichedRelease.class)).isEqualTo(withoutSummary);
    }

    @Test
    void releaseThatNobodyLetOutReadsBackWithoutALift() {
        var held = Examples.rawRelease().with(Examples.rawRelease().identity(), null);

        var json = JSON.writeValueAsString(held);

        assertThat(json).doesNotContain("released");
        assertThat(JSON.readValue(json, RawRelease.class)).isEqualTo(held);
    }

    private static ReleaseEvent example(EventType type) {
        return switch (type) {
            case RAW_RELEASE -> Examples.rawRelease();
            case ENRICHED_RELEASE -> Examples.enrichedRelease();
            case WITHDRAWAL -> Examples.withdrawal();
        };
    }

    private static String golden(EventType type, String anew) {
        if (Boolean.getBoolean("golden.write")) {
            write(file(type), anew);
        }
        return golden(type);
    }

    private static String golden(EventType type) {
        try {
            return Files.readString(file(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(EventType type) {
        return GOLDEN.resolve(type.schemaResource().replaceFirst(".*/", "").replace(".schema.json", ".json"));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var stream = EventType.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
