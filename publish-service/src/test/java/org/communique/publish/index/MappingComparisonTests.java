package org.communique.publish.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingComparisonTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WANTED = """
            {"dynamic": "strict", "properties": {
              "id": {"type": "keyword"},
              "body": {"type": "text", "fields": {"en": {"type": "text", "analyzer": "english"}}},
              "people": {"properties": {"name": {"type": "keyword"}, "mentions": {"type": "integer"}}}}}""";

    @Test
    void equalMappingsHaveNothingToTell() {
        var comparison = compare(WANTED, WANTED);

        assertThat(comparison.missing().isEmpty()).isTrue();
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void newFieldCanBeAdded() {
        var comparison = compare(WANTED, WANTED.replace("\"id\": {\"type\": \"keyword\"},", ""));

        assertThat(comparison.missing()).isEqualTo(json("{'properties':{'id':{'type':'keyword'}}}"));
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void newFieldOfAnObjectCanBeAdded() {
        var comparison = compare(WANTED, WANTED.replace(", \"mentions\": {\"type\": \"integer\"}", ""));

        assertThat(comparison.missing())
                .isEqualTo(json("{'properties':{'people':{'properties':{'mentions':{'type':'integer'}}}}}"));
    }

    @Test
    void newSubFieldIsAddedByRepeatingItsField() {
        var found = WANTED.replace(", \"fields\": {\"en\": {\"type\": \"text\", \"analyzer\": \"english\"}}", "");

        assertThat(compare(WANTED, found).missing())
                .isEqualTo(
                        json(
                                "{'properties':{'body':{'type':'text','fields':{'en':{'type':'text','analyzer':'english'}}}}}"));
    }

    @Test
    void otherTypeIsADifference() {
        var comparison = compare(WANTED, WANTED.replace("integer", "long"));

        assertThat(comparison.missing().isEmpty()).isTrue();
        assertThat(comparison.differences())
                .containsExactly("people.mentions: {\"type\":\"long\"} (expected: {\"type\":\"integer\"})");
    }

    @Test
    void fieldThatOnlyTheIndexHasIsADifference() {
        var comparison = compare(WANTED, WANTED.replace("\"id\"", "\"extra\": {\"type\": \"keyword\"}, \"id\""));

        assertThat(comparison.differences()).containsExactly("extra: in the index only");
    }

    @Test
    void looseMappingIsADifference() {
        var comparison = compare(WANTED, WANTED.replace("strict", "true"));

        assertThat(comparison.differences()).singleElement().asString().startsWith("mapping: ");
    }

    private static MappingComparison compare(String wanted, String found) {
        return MappingComparison.compare(JSON.readTree(wanted), JSON.readTree(found));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
