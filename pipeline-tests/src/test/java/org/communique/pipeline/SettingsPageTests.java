package org.communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of all settings, {@code docs/settings.md}, against the records of settings: keys, types, defaults and meanings are
 * those of Spring Boot's configuration metadata, made from these records and their Javadoc at compile time.
 */
class SettingsPageTests {

    private static final Path PAGE = Path.of("../docs/settings.md");
    private static final String METADATA = "target/classes/META-INF/spring-configuration-metadata.json";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.time.Duration", "duration"),
            Map.entry("org.springframework.util.unit.DataSize", "size"),
            Map.entry("java.lang.Integer", "number"),
            Map.entry("java.lang.Short", "number"),
            Map.entry("java.lang.Long", "number"),
            Map.entry("java.lang.Double", "number"),
            Map.entry("java.lang.Boolean", "boolean"),
            Map.entry("java.lang.String", "text"),
            Map.entry("java.net.URI", "URL"),
            Map.entry("java.nio.file.Path", "file"));

    @Test
    void pageIsMadeFromTheRecords() throws IOException {
        var made = page();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/settings.md (write it by ./mvnw test -pl pipeline-tests -am -Dtest=SettingsPageTests"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true)")
                .isEqualTo(made);
    }

    private static String page() {
        return """
                # Settings

                Made from the records of settings; not to be edited. A setting is a property of `application.yml`, an argument
                `--key=value`, or a variable of the environment in capitals without dashes and with `_` for dots
                (`communique.ingest.poll.interval` is `COMMUNIQUE_INGEST_POLL_INTERVAL`). Durations are written as `500ms`, `20s`, `5m`,
                `1h`, `7d`; sizes as `512KB`, `8MB`. A value out of range ends the start with a message that names the key.
                Kafka and Elasticsearch have Spring Boot's own settings (`spring.kafka.*`, `spring.elasticsearch.*`).
                """
                + section("All services", "service-kit")
                + section("ingest-service", "ingest-service")
                + section("enrich-service", "enrich-service")
                + section("publish-service", "publish-service")
                + section("console", "console");
    }

    private static String section(String title, String module) {
        return properties(module)
                .sorted(Comparator.comparing(property -> property.path("name").asString()))
                .map(SettingsPageTests::row)
                .collect(Collectors.joining(
                        "", "\n## %s\n\n| key | type | default | meaning |\n|---|---|---|---|\n".formatted(title), ""));
    }

    private static Stream<JsonNode> properties(String module) {
        return new JsonMapper()
                .readTree(Path.of("..", module, METADATA).toFile())
                .path("properties")
                .valueStream();
    }

    private static String row(JsonNode property) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        property.path("name").asString(),
                        type(property.path("type").asString()),
                        defaultValue(property.path("defaultValue")),
                        meaning(property.path("description").asString("")));
    }

    private static String type(String name) {
        int open = name.indexOf('<');
        if (open >= 0) {
            return "list of " + type(name.substring(open + 1, name.length() - 1));
        }
        return TYPES.getOrDefault(name, name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }

    private static String defaultValue(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",", "`", "`"));
        }
        return value.isMissingNode() ? "" : "`%s`".formatted(value.asString());
    }

    /** Javadoc of a parameter as Markdown. */
    private static String meaning(String description) {
        return description
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replace("|", "\\|");
    }
}
