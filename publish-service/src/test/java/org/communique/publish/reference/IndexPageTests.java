package org.communique.publish.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.communique.publish.index.Blueprint;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/index.md and the schema beside it say what the code does: {@code ./mvnw test -pl publish-service -am
 * -Dgolden.write=true} writes what is made anew.
 */
class IndexPageTests {

    private static final Path SCHEMA = Path.of("../docs/index.schema.json");
    private static final Path EVENT = Path.of("../contracts/src/test/resources/golden/enriched-release.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode schema = DocumentSchema.make();
    private final JsonNode event = JSON.readTree(EVENT.toFile());

    @Test
    void pageIsFresh() throws IOException {
        var made = IndexPage.make(new Fields(schema, event));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(IndexPage.FILE, made);
        }

        assertThat(IndexPage.read()).isEqualTo(made);
    }

    @Test
    void schemaIsFresh() throws IOException {
        var made = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(SCHEMA, made);
        }

        assertThat(SCHEMA).hasContent(made);
    }

    /** But what is searched only, and what only a withdrawal has. */
    @Test
    void schemaHasTheFieldsOfTheBlueprint() {
        assertThat(Blueprint.load().mapping().path("properties").propertyNames())
                .filteredOn(field ->
                        !Set.of("stemmed", "signatureKeys", "withdrawalReason").contains(field))
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    }

    @Test
    void goldenDocumentIsValidUnderTheSchema() {
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        var document = event.toString();

        assertThat(validator.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(validator.validate(document.replace("usable", "canceled"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(validator.validate(document.replaceFirst("\\{", "{\"later\":1,"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyQueryIsThereInBothLanguages() {
        assertThat(IndexPage.blocks("sh").keySet())
                .hasSizeGreaterThanOrEqualTo(12)
                .containsExactlyElementsOf(IndexPage.blocks("java").keySet().stream()
                        .filter(name -> !name.equals("connect"))
                        .toList());
    }
}
