package org.communique.publish.reference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.publish.reference.Examples.COPY;
import static org.communique.publish.reference.Examples.DUE;
import static org.communique.publish.reference.Examples.EMBARGOED;
import static org.communique.publish.reference.Examples.FUND;
import static org.communique.publish.reference.Examples.GERMAN;
import static org.communique.publish.reference.Examples.PAYS;
import static org.communique.publish.reference.Examples.WITHDRAWN;
import static org.communique.publish.reference.Examples.WITHHELD;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.contracts.release.ReleaseId;
import org.communique.publish.index.Blueprint;
import org.communique.publish.testbed.Index;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The queries of docs/index.md, as they are written there, in both languages. */
class QueriesIT {

    private static final Index INDEX = new Index(TestServers.elasticsearch());

    private static ElasticsearchClient client;

    @BeforeAll
    static void fill() {
        INDEX.send("DELETE", "/releases-1", "");
        INDEX.send("PUT", "/releases-1", Blueprint.load().creation(0).toString());
        for (var document : Examples.all()) {
            var path = "/releases-1/_doc/%s?version_type=external&version=%d"
                    .formatted(document.id(), document.version().value());
            var answer = INDEX.send("PUT", path, new String(document.json(), StandardCharsets.UTF_8));
            assertThat(answer.path("result").asString()).as("%s", answer).isEqualTo("created");
        }
        INDEX.send("POST", "/releases-1/_refresh", "");
        client = Queries.connect(TestServers.elasticsearch().toString());
    }

    @AfterAll
    static void empty() throws IOException {
        client.close();
        INDEX.send("DELETE", "/releases-1", "");
    }

    @Test
    void latestOfASource() throws IOException {
        assertInOrder("latestOfASource", Queries.latestOfASource(client), PAYS, FUND);
    }

    @Test
    void fullTextFindsOtherFormsOfTheWordsAndMarksThem() throws IOException {
        var found = Queries.fullText(client);

        assertThat(ids(found)).containsExactlyInAnyOrder(FUND.value(), COPY.value(), PAYS.value());
        assertThat(ids(curl("fullText"))).containsExactlyElementsOf(ids(found));
        assertThat(found.getLast().id()).isEqualTo(PAYS.value());
        assertThat(found.getFirst().highlight().get("body"))
                .containsExactly(
                        curl("fullText").at("/hits/hits/0/highlight/body/0").asString())
                .singleElement()
                .asString()
                .contains("<em>ministers</em>", "<em>fund</em>");
        assertThat(curl("fullText").at("/hits/hits/0/_source").has("stemmed")).isFalse();
    }

    @Test
    void oneFieldFindsOtherFormsOfAWord() throws IOException {
        assertInAnyOrder("oneField", Queries.oneField(client), FUND, COPY);
    }

    /** The first command of README.md, with a word that the examples have in another form. */
    @Test
    void firstCommandFindsOtherFormsOfAWord() throws IOException {
        var command = Files.readString(Path.of("../README.md"))
                .lines()
                .filter(line -> line.startsWith("curl 'localhost:9200/"))
                .findFirst()
                .orElseThrow();
        assertThat(command).contains("/releases/_search?q=headline:minister&");

        var read = Curl.read(command.replace("minister", "farmer")).getFirst();

        assertThat(ids(INDEX.send(read.method(), read.path(), ""))).containsExactly(PAYS.value());
    }

    @Test
    void topicAndDate() throws IOException {
        assertInAnyOrder("topicAndDate", Queries.topicAndDate(client), FUND, COPY);
    }

    @Test
    void facets() throws IOException {
        var sources = requireNonNull(Queries.facets(client).get("sources")).sterms();

        assertThat(sources.buckets().array())
                .extracting(bucket -> bucket.key().stringValue() + " " + bucket.docCount())
                .containsExactly("rivers.example 2", "harbours.example 1");
        var answer = curl("facets").path("aggregations");
        assertThat(answer.at("/sources/buckets/0/doc_count").asInt()).isEqualTo(2);
        assertThat(answer.at("/topics/buckets/0/key").asString()).isEqualTo("disaster");
        assertThat(answer.at("/countries/buckets/0/key").asString()).isEqualTo("BE");
    }

    @Test
    void histogram() throws IOException {
        var months = requireNonNull(Queries.histogram(client).get("months")).dateHistogram();

        assertThat(months.buckets().array())
                .extracting(bucket -> bucket.docCount())
                .containsExactly(2L, 3L);
        assertThat(curl("histogram").at("/aggregations/months/buckets").valueStream())
                .extracting(bucket -> bucket.path("doc_count").asLong())
                .containsExactly(2L, 3L);
    }

    @Test
    void person() throws IOException {
        assertInAnyOrder("person", Queries.person(client), FUND, COPY);
    }

    @Test
    void company() throws IOException {
        assertThat(Queries.company(client).get("kinds").sterms().buckets().array())
                .extracting(bucket -> bucket.key().stringValue())
                .containsExactly("earnings");
        var answer = curl("company").path("aggregations");
        assertThat(answer.at("/kinds/buckets/0/key").asString()).isEqualTo("earnings");
        assertThat(answer.at("/issuers/buckets/0/key").asString()).isEqualTo("Rivers Council");
        assertThat(answer.at("/speakers/buckets/0/key").asString()).isEqualTo("Ana Moreau");
    }

    @Test
    void related() throws IOException {
        assertInOrder("related", Queries.related(client, FUND.value()), PAYS);
    }

    @Test
    void suggestions() throws IOException {
        assertInAnyOrder("suggestions", Queries.suggestions(client), FUND, COPY);
    }

    @Test
    void changesAreWhatIsNewAndWhatIsDueNow() throws IOException {
        assertInOrder("changes", Queries.changes(client), DUE, PAYS);
    }

    @Test
    void everythingPageByPage() throws IOException {
        var all = Stream.of(FUND, COPY, PAYS, GERMAN, DUE)
                .map(ReleaseId::value)
                .sorted()
                .toList();

        assertThat(Queries.all(client)).extracting(Release::id).containsExactlyElementsOf(all);

        var steps = Curl.read(IndexPage.blocks("sh").get("all"));
        var pit = send(steps.get(0)).path("id").asString();
        assertThat(ids(send(steps.get(1), "PIT", pit))).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(ids(send(steps.get(2), "PIT", pit, "AFTER", all.get(1))))
                .containsExactlyElementsOf(all.subList(2, 4));
        assertThat(send(steps.get(3), "PIT", pit).path("succeeded").asBoolean()).isTrue();
    }

    @Test
    void history() throws IOException {
        assertInOrder("history", Queries.history(client, FUND.value()), FUND, COPY);
    }

    @Test
    void stories() throws IOException {
        assertInAnyOrder("stories", Queries.stories(client), FUND, PAYS);
    }

    @Test
    void whatMayStillBeShown() throws IOException {
        var held = List.of(FUND.value(), WITHDRAWN.value(), EMBARGOED.value());

        assertThat(Queries.stillVisible(client, held)).extracting(Hit::id).containsExactly(FUND.value());
        assertThat(ids(curl("stillVisible"))).containsExactly(FUND.value());
    }

    /** Of docs/operations.md. */
    @Test
    void withheldReleasesAreListedWithTheReason() {
        var command = Curl.read(IndexPage.blocks(IndexPage.OPERATIONS, "sh").get("withheld"))
                .getFirst();

        var found = send(command);

        assertThat(ids(found)).containsExactly(WITHHELD.value());
        assertThat(found.at("/hits/hits/0/_source/withholdingReason").asString())
                .isEqualTo("embargo: UNDER EMBARGO");
        assertThat(found.at("/hits/hits/0/_source").has("body")).isFalse();
    }

    @Test
    void withheldReleaseIsNotShown() {
        var query = """
                {"query": {"ids": {"values": ["%s"]}}}""".formatted(WITHHELD);

        assertThat(ids(INDEX.send("POST", "/releases/_search", query))).isEmpty();
        assertThat(ids(INDEX.send("POST", "/releases-write/_search", query))).hasSize(1);
    }

    /** What the page warns of. */
    @Test
    void documentByIdIgnoresWhatTheAliasHides() {
        assertThat(INDEX.get("/releases/_doc/" + EMBARGOED).path("found").asBoolean())
                .isTrue();
    }

    /** The filter of the alias, asked at given moments. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:59:59Z, 0",
        "2026-03-04T05:59:59.999Z, 0",
        "2026-03-04T06:00:00Z, 1",
        "2026-03-04T06:00:01Z, 1"
    })
    void embargoEndsToTheSecond(String now, int visible) {
        var filter = Blueprint.load().visible().toString().replace("\"now\"", "\"%s\"".formatted(now));
        var query = """
                {"query": {"bool": {"filter": [{"term": {"id": "%s"}}, %s]}}}""".formatted(DUE, filter);

        assertThat(ids(INDEX.send("POST", "/releases-1/_search", query))).hasSize(visible);
    }

    private static void assertInOrder(String query, List<? extends Hit<?>> found, ReleaseId... expected) {
        assertThat(ids(found)).containsExactlyElementsOf(ids(expected));
        assertThat(ids(curl(query))).containsExactlyElementsOf(ids(expected));
    }

    private static void assertInAnyOrder(String query, List<? extends Hit<?>> found, ReleaseId... expected) {
        assertThat(ids(found)).containsExactlyInAnyOrderElementsOf(ids(expected));
        assertThat(ids(curl(query))).containsExactlyInAnyOrderElementsOf(ids(expected));
    }

    private static JsonNode curl(String query) {
        var command = Curl.read(IndexPage.blocks("sh").get(query)).getFirst();
        return send(
                command,
                "\"ID\"",
                "\"%s\"".formatted(FUND),
                "WITHDRAWN",
                WITHDRAWN.value(),
                "EMBARGOED",
                EMBARGOED.value());
    }

    /** Sends a command with the words in capitals filled in. */
    private static JsonNode send(Curl command, String... words) {
        var body = command.body();
        for (int i = 0; i < words.length; i += 2) {
            body = body.replace(words[i], words[i + 1]);
        }
        return INDEX.send(command.method(), command.path(), body);
    }

    private static List<String> ids(List<? extends Hit<?>> hits) {
        return hits.stream().map(hit -> String.valueOf(hit.id())).toList();
    }

    private static List<String> ids(JsonNode answer) {
        assertThat(answer.has("error")).as("%s", answer).isFalse();
        return answer.at("/hits/hits")
                .valueStream()
                .map(hit -> hit.path("_id").asString())
                .toList();
    }

    private static List<String> ids(ReleaseId... ids) {
        return Stream.of(ids).map(ReleaseId::value).toList();
    }
}
