package org.communique.publish.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communique.publish.index.Blueprint;
import tools.jackson.databind.JsonNode;

/**
 * The table of fields: names and types as the blueprint has them, meanings from the JSON Schema of the document,
 * examples from the golden event. A field of the blueprint that has no meaning there has to get one here, or the table
 * can't be made.
 */
final class Fields {

    private static final String FIRST = "0.1";

    /** Fields that came later, by the version of Communiqué that brought them. */
    private static final Map<String, String> LATER = Map.of();

    /** What the schema does not say, by the last part of the name. */
    private static final Map<String, String> MEANINGS = Map.of(
            "signatureKeys",
                    "Hashes of the first bands of the signature, by which others like it are found. Search only: never in an answer.",
            "withdrawalReason", "By which sign a release is withdrawn; readers of the alias never see it.",
            "code", "IPTC Media Topic.",
            "name", "As it is called: exact, for facets and filters.",
            "text", "The words of the same, for search.",
            "suggest", "The same for what is being typed: every beginning of a word up to 15 letters is indexed.",
            "confidence", "How sure the enrichment is, up to 1.",
            "mentions", "How often the text names it.",
            "relevance", "Share of mentions beside the most named one, up to 1.");

    private static final int LONGEST_EXAMPLE = 44;

    private final JsonNode schema;
    private final JsonNode example;

    Fields(JsonNode schema, JsonNode example) {
        this.schema = schema;
        this.example = example;
    }

    /** Rows of a table in Markdown: field, type, meaning, example, since. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        for (var field : Blueprint.load().mapping().path("properties").properties()) {
            if (field.getKey().equals("stemmed")) {
                rows.add(stemmed(field.getValue()));
            } else {
                add(rows, field.getKey(), field.getValue(), schema.path("properties"), example(field.getKey()));
            }
        }
        return rows;
    }

    /** The golden event's, or else the schema's. */
    private JsonNode example(String name) {
        return example.has(name) ? example.path(name) : schema.at("/properties/%s/examples/0".formatted(name));
    }

    /** One row for all languages. */
    private static String stemmed(JsonNode languages) {
        return row(
                "stemmed.LANGUAGE.headline, .lead, .body",
                "text",
                "The texts once more in the analyzer of the release's language, one of %s. Search only: never in an answer."
                        .formatted(String.join(" ", languages.path("properties").propertyNames())),
                "");
    }

    private static void add(List<String> rows, String path, JsonNode field, JsonNode schemas, JsonNode example) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        rows.add(row(path, type(field), meaning(path, schemas.path(name)), shown(field, example)));
        var schema = schemas.path(name);
        var inside = (schema.has("items") ? schema.path("items") : schema).path("properties");
        for (var kind : List.of("properties", "fields")) {
            for (var child : field.path(kind).properties()) {
                add(
                        rows,
                        path + "." + child.getKey(),
                        child.getValue(),
                        inside,
                        (example.isArray() ? example.path(0) : example).path(child.getKey()));
            }
        }
    }

    private static String type(JsonNode field) {
        if (!field.path("enabled").asBoolean(true)) {
            return "objects, not indexed";
        }
        var type = field.path("type").asString("objects");
        return field.path("index").asBoolean(true) ? type : type + ", not indexed";
    }

    private static String meaning(String path, JsonNode schema) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        var meaning = schema.path("description").asString(MEANINGS.getOrDefault(name, ""));
        if (meaning.isEmpty()) {
            throw new IllegalStateException("%s: no meaning (expected: a description in the schema)".formatted(path));
        }
        return meaning;
    }

    /** Objects are shown by their parts. */
    private static String shown(JsonNode field, JsonNode example) {
        if (field.has("properties") || example.isMissingNode()) {
            return "";
        }
        var text = example.toString();
        return "`%s`".formatted(text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…");
    }

    private static String row(String name, String type, String meaning, String example) {
        return "| `%s` | %s | %s | %s | %s |".formatted(name, type, meaning, example, LATER.getOrDefault(name, FIRST));
    }
}
