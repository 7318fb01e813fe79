package org.communique.publish.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.wire.EventType;
import org.communique.publish.document.StemmedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlueprintTests {

    private final Blueprint blueprint = Blueprint.load();

    @ParameterizedTest
    @EnumSource(names = {"ENRICHED_RELEASE", "WITHDRAWAL"})
    void everyFieldOfAnEventHasAPlaceInTheMapping(EventType type) {
        var schema = new JsonMapper().readTree(getClass().getResourceAsStream(type.schemaResource()));

        assertThat(blueprint.mapping().path("properties").propertyNames())
                .containsAll(schema.path("properties").propertyNames());
    }

    /** Lucene refuses a document for one term of more than 32,766 bytes; a character takes up to four. */
    @Test
    void longKeywordIsLeftOutInsteadOfRefused() {
        for (var keyword : keywords(blueprint.mapping())) {
            assertThat(keyword.path("ignore_above").asInt(Integer.MAX_VALUE)).isLessThanOrEqualTo(32_766 / 4);
        }
    }

    @Test
    void everyLanguageThatIsStemmedHasItsTextsInTheMapping() {
        var stemmed = blueprint.mapping().at("/properties/stemmed/properties");

        assertThat(stemmed.propertyNames()).containsExactlyInAnyOrderElementsOf(StemmedTexts.LANGUAGES);
        for (var language : stemmed) {
            assertThat(language.path("properties").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(StemmedTexts.TEXTS);
        }
    }

    @Test
    void mappingIsStrict() {
        assertThat(blueprint.mapping().path("dynamic").asString()).isEqualTo("strict");
    }

    @Test
    void replicasAreASetting() {
        assertThat(blueprint
                        .creation(2)
                        .path("settings")
                        .path("index")
                        .path("number_of_replicas")
                        .asInt())
                .isEqualTo(2);
    }

    /** All but the id, whose form is checked before. */
    private static List<JsonNode> keywords(JsonNode mapping) {
        var keywords = new ArrayList<JsonNode>();
        for (var kind : List.of("properties", "fields")) {
            for (var field : mapping.path(kind).properties()) {
                keywords.addAll(keywords(field.getValue()));
                if (field.getValue().path("type").asString("").equals("keyword")
                        && !field.getKey().equals("id")) {
                    keywords.add(field.getValue());
                }
            }
        }
        return keywords;
    }
}
