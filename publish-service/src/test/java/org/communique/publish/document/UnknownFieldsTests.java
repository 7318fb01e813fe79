package org.communique.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.publish.index.Blueprint;
import org.communique.publish.testbed.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fields that the index does not know, wherever they stand. */
class UnknownFieldsTests {

    private static final String ID = "lujmf4hmijnpxwaamolxjoyzdg";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EVENT = Path.of("../contracts/src/test/resources/golden/enriched-release.json");

    private final DocumentReader reader = new DocumentReader(
            new DocumentSettings(DataSize.ofMegabytes(1)), new VersionSettings(Duration.ofDays(1), true));
    private final MappedFields known = MappedFields.of(Blueprint.load().mapping());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"mood":1,HEAD}                                     | {HEAD}                                   | mood
                    {HEAD,"mood":"a, b } \\" "}                         | {HEAD}                                   | mood
                    {HEAD , "mood" : {"a":[1,{"b":2}]} , "tone":null }  | {HEAD }                                  | mood tone
                    {"mood":[],"tone":[[]],HEAD}                        | {HEAD}                                   | mood tone
                    {HEAD,"mood":1,"author":"x"}                        | {HEAD,"author":"x"}                      | mood
                    {HEAD,"people":[{"name":"A","qid":"Q1"},{"qid":2}]} | {HEAD,"people":[{"name":"A"},{}]}        | people.qid
                    {HEAD,"people":[[{"qid":1.5e3,"name":"A"}]]}        | {HEAD,"people":[[{"name":"A"}]]}         | people.qid
                    {HEAD,"topics":{"code":"x","of":{"y":1}}}           | {HEAD,"topics":{"code":"x"}}             | topics.of
                    {HEAD,"topics.code":"x","topics.of":1,"a.b":2}      | {HEAD,"topics.code":"x"}                 | a.b topics.of
                    {HEAD,"headline.long":1,"topics":[{"name.x":1}]}    | {HEAD,"topics":[{}]}                     | headline.long topics.name.x
                    {HEAD,"provenance":[{"whatever":{"deep":1}}]}       | {HEAD,"provenance":[{"whatever":{"deep":1}}]} |
                    {HEAD,"":1,".":2}                                   | {HEAD}                                   | ' .'""")
    void areLeftOut(String value, String expected, String names) {
        var document = read(value.replace("HEAD", head()));

        assertThat(text(document)).isEqualTo(expected.replace("HEAD", head()));
        assertThat(String.join(" ", document.leftOut().stream().sorted().toList()))
                .isEqualTo(names == null ? "" : names);
    }

    @Test
    void areLeftOutOfEveryObjectOfARelease() {
        var event = (ObjectNode) JSON.readTree(EVENT.toFile());
        var names = new ArrayList<String>();
        var changed = event.deepCopy();
        addToEveryObject(changed, known, "", names);

        var document = (ReleaseDocument)
                read(JSON.writeValueAsString(changed), event.path("id").asString());

        var json = (ObjectNode) JSON.readTree(document.json());
        json.remove(List.of("stemmed", "signatureKeys"));
        assertThat(json).isEqualTo(event);
        assertThat(document.leftOut())
                .containsExactlyInAnyOrderElementsOf(names)
                .hasSizeGreaterThan(4);
    }

    private static void addToEveryObject(JsonNode node, MappedFields fields, String path, List<String> names) {
        if (fields.isOpen()) {
            return;
        }
        node.propertyStream()
                .toList()
                .forEach(child -> child.getValue()
                        .forEach(element -> addToEveryObject(
                                element,
                                fields.find(child.getKey()).orElseThrow(),
                                path + child.getKey() + ".",
                                names)));
        if (node instanceof ObjectNode object) {
            object.putObject("later").putArray("than").add(1);
            if (!names.contains(path + "later")) {
                names.add(path + "later");
            }
        }
    }

    @Test
    void areNoneWhereTheMappingTakesAnything() {
        var open = MappedFields.of(JSON.readTree("{\"properties\":{\"id\":{\"type\":\"keyword\"}}}"));

        assertThat(open.find("mood")).isPresent();
        assertThat(open.find("people.qid")).isPresent();
    }

    @Test
    void whatHidesAReleaseIsNeverLeftOut() {
        var nothing = MappedFields.of(JSON.readTree("{\"dynamic\":\"strict\",\"properties\":{}}"));
        var value = "{%s,\"embargoedUntil\":\"2999-01-01T00:00:00Z\",\"pubStatus\":\"withheld\"}".formatted(head());

        var document = (ReleaseDocument) reader.read(Records.record(0, 0, utf8(ID), utf8(value)), nothing);

        assertThat(text(document)).isEqualTo(value);
    }

    @Test
    void namesAreCountedAndCut() {
        var value = new StringBuilder("{" + head());
        for (int i = 0; i < 1_000; i++) {
            value.append(",\"").append("x".repeat(300)).append(i).append("\":").append(i);
        }

        var document = read(value + "}");

        assertThat(text(document)).isEqualTo("{" + head() + "}");
        assertThat(document.leftOut())
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(name -> assertThat(name).hasSizeLessThan(120));
    }

    @Test
    void whatPublishAddsIsAddedOnlyWhereTheIndexKnowsIt() {
        var mapping = (ObjectNode) Blueprint.load().mapping().deepCopy();
        ((ObjectNode) mapping.path("properties")).remove(List.of("stemmed", "signatureKeys"));
        var value = "{%s,\"headline\":\"Quay\",\"language\":\"en\",\"signature\":[\"0:a\"]}".formatted(head());

        var document =
                (ReleaseDocument) reader.read(Records.record(0, 0, utf8(ID), utf8(value)), MappedFields.of(mapping));

        assertThat(text(document)).isEqualTo(value);
    }

    private ReleaseDocument read(String value) {
        return (ReleaseDocument) read(value, ID);
    }

    private ReadResult read(String value, String id) {
        return reader.read(Records.record(0, 0, utf8(id), utf8(value)), known);
    }

    private static String head() {
        return "\"id\":\"%s\",\"version\":7".formatted(ID);
    }

    private static String text(ReleaseDocument document) {
        return new String(document.json(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
