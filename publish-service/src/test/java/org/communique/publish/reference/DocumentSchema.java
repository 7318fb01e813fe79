package org.communique.publish.reference;

import org.communique.contracts.wire.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a document as readers of the alias get it: the event's, with what publish adds, always usable, and
 * open for fields of later versions.
 */
final class DocumentSchema {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String NEAR_DUPLICATE_OF =
            "Id of the earliest release that this one nearly repeats; absent when there is none. It may be hidden by now.";

    private DocumentSchema() {}

    static ObjectNode make() {
        var schema = (ObjectNode)
                JSON.readTree(DocumentSchema.class.getResourceAsStream(EventType.ENRICHED_RELEASE.schemaResource()));
        open(schema);
        schema.put("$id", "urn:communique:schema:document:1");
        schema.put("title", "Document");
        schema.put("description", "A release in the index, as the alias releases shows it. Later versions add fields.");
        var properties = (ObjectNode) schema.path("properties");
        properties
                .putObject("pubStatus")
                .put("const", "usable")
                .put("description", "IPTC ninjs; what is withheld or canceled is not shown.");
        ((ObjectNode) properties.path("withholdingReason"))
                .put("description", "What held a release back; readers of the alias never see it.");
        properties
                .putObject("nearDuplicateOf")
                .put("type", "string")
                .put("pattern", "^[a-z2-7]{26}$")
                .put("description", NEAR_DUPLICATE_OF)
                .putArray("examples")
                .add("n5kq2zr7wmyxv4ohtgu3jcbeda");
        return schema;
    }

    /** Removes what forbids further fields. */
    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("additionalProperties");
        }
        schema.forEach(DocumentSchema::open);
    }
}
