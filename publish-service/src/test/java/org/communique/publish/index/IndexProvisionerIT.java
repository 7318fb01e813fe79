package org.communique.publish.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchTimeouts;
import org.communique.publish.faults.Fault;
import org.communique.publish.faults.FaultProxy;
import org.communique.publish.testbed.Index;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class IndexProvisionerIT {

    private final Index index = new Index(TestServers.elasticsearch());
    private final Blueprint blueprint = Blueprint.load();

    @BeforeEach
    void removeIndex() {
        index.send("DELETE", "/releases-1", "");
    }

    @Test
    void indexThatIsAbsentIsCreatedAsTheBlueprintSays() {
        var state = provisioner().ensure();

        assertThat(state.name()).isEqualTo("releases-1");
        assertThat(state.differences()).isEmpty();
        assertThat(aliases().propertyNames()).containsExactlyInAnyOrder("releases", "releases-write");
    }

    @Test
    void indexThatIsThereIsLeftAlone() {
        provisioner().ensure();
        var before = index.get("/releases-1");

        assertThat(provisioner().ensure().differences()).isEmpty();
        assertThat(index.get("/releases-1")).isEqualTo(before);
    }

    @Test
    void instancesThatRaceAllSucceed() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var states = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> provisioner().ensure()))
                    .toList();

            assertThat(states)
                    .allSatisfy(state -> assertThat(state.get().name()).isEqualTo("releases-1"));
        }
    }

    @Test
    void newFieldIsAddedInPlace() {
        var creation = creation();
        ((ObjectNode) creation.path("mappings").path("properties")).remove("keyphrases");
        ((ObjectNode) creation.path("mappings").path("properties").path("headline")).remove("fields");
        index.send("PUT", "/releases-1", creation.toString());

        var state = provisioner().ensure();

        assertThat(state.differences()).isEmpty();
        assertThat(index.get("/releases-1").path("releases-1").path("mappings")).isEqualTo(blueprint.mapping());
    }

    /** A newer version of this service knows the field: the documents from before have none. */
    @Test
    void fieldThatWasLeftOutAndIsKnownByNowMakesARebuildDue() {
        var creation = creation();
        ((ObjectNode) creation.path("mappings").path("properties")).remove("keyphrases");
        index.send("PUT", "/releases-1", creation.toString());
        var older = provisioner();
        index.send("PUT", "/releases-1/_mapping", "{\"_meta\":{\"other\":{\"section\":1}}}");
        older.leftOut(Set.of("mood", "keyphrases"));

        var state = provisioner().ensure();

        assertThat(state.unknownFields()).containsExactly("mood");
        assertThat(state.differences()).singleElement().asString().startsWith("keyphrases: missing in documents");
        assertThat(index.get("/releases-1/_mapping")
                        .at("/releases-1/mappings/_meta/other/section")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void fieldThatMayNotBeAddedIsADifference() {
        var creation = creation();
        ((ObjectNode) creation.path("mappings").path("properties")).remove("keyphrases");
        index.send("PUT", "/releases-1", creation.toString());

        try (var proxy = FaultProxy.to(TestServers.elasticsearch())) {
            proxy.on(
                    path -> path.endsWith("/_mapping"),
                    new Fault.Answer(403, "{\"error\":{\"type\":\"security_exception\"},\"status\":403}"));

            assertThat(provisioner(URI.create(proxy.address())).ensure().differences())
                    .singleElement()
                    .asString()
                    .contains("security_exception", "keyphrases");
        }
    }

    @Test
    void otherTypeIsADifference() {
        var creation = creation();
        ((ObjectNode) creation.path("mappings").path("properties").path("wordCount")).put("type", "long");
        index.send("PUT", "/releases-1", creation.toString());

        assertThat(provisioner().ensure().differences())
                .singleElement()
                .asString()
                .contains("wordCount");
    }

    /** Else new documents would be refused: the mapping is strict. */
    @Test
    void newFieldIsAddedAlsoWhereSomethingElseDiffers() {
        var creation = creation();
        var fields = (ObjectNode) creation.path("mappings").path("properties");
        fields.remove("signatureKeys");
        fields.putObject("signature").put("type", "keyword");
        index.send("PUT", "/releases-1", creation.toString());

        assertThat(provisioner().ensure().differences())
                .singleElement()
                .asString()
                .startsWith("signature: ");
        assertThat(index.get("/releases-1").at("/releases-1/mappings/properties/signatureKeys"))
                .isEqualTo(blueprint.mapping().at("/properties/signatureKeys"));
    }

    @Test
    void otherAnalyzerIsADifference() {
        var creation = creation();
        ((ObjectNode) creation.at("/settings/index/analysis/analyzer/neutral"))
                .putArray("filter")
                .add("lowercase");
        index.send("PUT", "/releases-1", creation.toString());

        assertThat(provisioner().ensure().differences())
                .singleElement()
                .asString()
                .startsWith("analysis: ");
    }

    @Test
    void indexThatHasLostItsAliasesGetsThemBack() {
        var creation = creation();
        creation.remove("aliases");
        index.send("PUT", "/releases-1", creation.toString());

        provisioner().ensure();

        assertThat(blueprint.isVisible(readFilter())).isTrue();
        assertThat(aliases().path("releases-write").path("is_write_index").asBoolean())
                .isTrue();
    }

    @Test
    void indexThatARebuildHasReplacedIsNotTakenAgain() {
        var creation = creation();
        creation.remove("aliases");
        index.send("PUT", "/releases-1", creation.toString());
        index.send("PUT", "/releases-1/_block/write", "");

        var state = provisioner().ensure();

        assertThat(state.name()).isEqualTo("releases-2");
        index.send("DELETE", "/releases-2", "");
    }

    @Test
    void readAliasThatShowsTooMuchIsPutRight() {
        provisioner().ensure();
        index.send("POST", "/_aliases", "{\"actions\":[{\"add\":{\"index\":\"releases-1\",\"alias\":\"releases\"}}]}");

        provisioner().ensure();

        assertThat(blueprint.isVisible(readFilter())).isTrue();
    }

    private IndexProvisioner provisioner() {
        return provisioner(TestServers.elasticsearch());
    }

    private IndexProvisioner provisioner(URI node) {
        var client = Rest5Client.builder(node).build();
        var elasticsearch = new Elasticsearch(
                client,
                new JsonMapper(),
                new ElasticsearchTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        return new IndexProvisioner(elasticsearch, new IndexMetadata(elasticsearch), blueprint, 0);
    }

    private ObjectNode creation() {
        return (ObjectNode) blueprint.creation(0).deepCopy();
    }

    private Query readFilter() {
        var filter = aliases().path("releases").path("filter").toString();
        return Query.of(query -> query.withJson(new StringReader(filter)));
    }

    private JsonNode aliases() {
        return index.get("/releases-1/_alias").path("releases-1").path("aliases");
    }
}
