package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.testbed.Service;
import org.communique.ingest.testbed.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Releases that are handed in and withdrawn by request, into a real broker. */
class PushIT {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void pushedTextIsInKafkaOnceItIsAnswered() {
        var answer = service.post("/releases?source=press.example", "text/plain; charset=utf-8", text("Wörter"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("revision").asInt()).isEqualTo(1);
        var records =
                Topic.records(KafkaTopic.RELEASES_RAW, answer.json().path("id").asString());
        assertThat(records).hasSize(1);
        assertThat(Topic.header(records.getFirst(), "ce_type")).isEqualTo("org.communique.release.raw.v1");
        assertThat(Topic.header(records.getFirst(), "ce_source")).isEqualTo("/communique/ingest-service");
        assertThat(new String(records.getFirst().value(), StandardCharsets.UTF_8))
                .contains("Wörter")
                .contains("\"source\":\"press.example\"");
    }

    @Test
    void declaredCharsetHolds() {
        var text = text("Überschrift");

        var answer = service.post(
                "/releases",
                "text/plain; charset=iso-8859-1",
                HttpRequest.BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(value(answer)).contains("Überschrift");
    }

    @Test
    void amendedDetailsAreInKafkaAndTheStateSaysSo() {
        var words = "\"source\":\"amended.example\",\"guid\":\"a1\",\"headline\":\"H\",\"text\":\"Words.\"";
        var first = service.post("/releases", "application/json", "{" + words + "}");
        var dry = service.post("/releases?dryRun=true", "application/json", "{" + words + ",\"language\":\"fr\"}");
        var second = service.post("/releases", "application/json", "{" + words + ",\"language\":\"fr\"}");

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().path("decision").asString()).isEqualTo("amended");
        assertThat(second.json().path("revision").asInt()).isEqualTo(1);
        assertThat(second.json().path("version").asLong())
                .isGreaterThan(first.json().path("version").asLong());
        assertThat(Topic.records(KafkaTopic.RELEASES_RAW, id(first))).hasSize(2);
        var state = service.get("/releases/" + id(first)).json();
        assertThat(state.path("version")).isEqualTo(second.json().path("version"));
        assertThat(state.path("guid").asString()).isEqualTo("a1");
        assertThat(service.get("/releases/" + "a".repeat(26)).status()).isEqualTo(404);
    }

    @Test
    void sameFileAgainIsTheSameReleaseAndWritesNothing() {
        var text = text("The same file.");
        var first = service.post("/releases", "text/plain", text);

        var second = service.post("/releases", "text/plain", text);

        assertThat(second).isEqualTo(first);
        assertThat(Topic.records(KafkaTopic.RELEASES_RAW, id(first))).hasSize(1);
    }

    @Test
    void emittedReleaseIsKnownByItsIdUrlAndGuid() {
        var guid = "tag:known.example,2026:" + UUID.randomUUID();
        var url = "https://www.known.example/news/" + UUID.randomUUID();
        service.post("/feeds?check=false", "application/json", "{\"url\": \"https://known.example/feed.xml\"}");
        var id = id(service.post(
                "/releases",
                "application/json",
                "{\"url\": \"%s\", \"guid\": \"%s\", \"headline\": \"Known\", \"text\": \"Known words.\"}"
                        .formatted(url, guid)));

        var known = service.get("/releases/" + id);

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.json().path("revision").asInt()).isEqualTo(1);
        assertThat(known.json().path("url").asString()).isEqualTo(url);
        assertThat(known.json().has("fingerprint")).isFalse();
        for (var query : new String[] {
            "url=http://known.example" + url.substring("https://www.known.example".length()) + "/?utm_source=x",
            "guid=" + guid
        }) {
            assertThat(service.get("/releases?" + query)
                            .json()
                            .at("/releases/0/id")
                            .asString())
                    .as(query)
                    .isEqualTo(id);
        }
    }

    @Test
    void releaseThatWasNeverEmittedIsUnknown() {
        assertThat(service.get("/releases/aaaaaaaaaaaaaaaaaaaaaaaaaa").status()).isEqualTo(404);
        assertThat(service.get("/releases?url=https://known.example/never")
                        .json()
                        .path("releases")
                        .size())
                .isZero();
        assertThat(service.get("/releases").status()).isEqualTo(400);
        assertThat(service.get("/releases?url=x&guid=y").status()).isEqualTo(400);
    }

    @Test
    void sameGuidWithOtherWordsIsTheNextRevision() {
        var guid = UUID.randomUUID();
        var first = service.post("/releases", "application/json", json(guid, "First words."));

        var second = service.post("/releases", "application/json", json(guid, "Second words."));

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.json().path("revision").asInt()).isEqualTo(2);
        assertThat(second.json().path("version").asLong())
                .isGreaterThan(first.json().path("version").asLong());
    }

    @Test
    void guidIdentifiesThoughTheUrlComesLater() {
        var guid = UUID.randomUUID();
        var first = service.post("/releases?source=s.example&guid=" + guid, "text/plain", "Words.");

        var second = service.post(
                "/releases?source=s.example&guid=" + guid + "&url=http://s.example/1", "text/plain", "More.");

        assertThat(id(second)).isEqualTo(id(first));
    }

    @Test
    void deletedReleaseIsWithdrawn() {
        var pushed = service.post("/releases", "text/plain", text("To be withdrawn."));

        var deleted = service.delete("/releases/" + id(pushed));

        assertThat(deleted.status()).isEqualTo(202);
        var last = Topic.records(KafkaTopic.RELEASES_RAW, id(pushed)).getLast();
        assertThat(Topic.header(last, "ce_type")).isEqualTo("org.communique.release.withdrawn.v1");
        assertThat(new String(last.value(), StandardCharsets.UTF_8)).contains("\"withdrawalReason\":\"requested\"");
    }

    @Test
    void withdrawnReleaseComesBackWhenItIsPushedAgain() {
        var text = text("Withdrawn and back.");
        var pushed = service.post("/releases", "text/plain", text);
        service.delete("/releases/" + id(pushed));

        var again = service.post("/releases", "text/plain", text);

        assertThat(id(again)).isEqualTo(id(pushed));
        assertThat(again.json().path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void liftedReleaseIsEmittedAgainWithOperatorAndReason() {
        var pushed = service.post("/releases", "text/plain", text("EMBARGOED until further notice."));

        var lifted = service.post(
                "/releases/" + id(pushed) + "/release?by=desk&reason=cleared%20by%20phone", "text/plain", "");

        assertThat(lifted.status()).isEqualTo(202);
        assertThat(lifted.json().path("revision").asInt()).isOne();
        assertThat(lifted.json().path("version").asLong())
                .isGreaterThan(pushed.json().path("version").asLong());
        var last = Topic.records(KafkaTopic.RELEASES_RAW, id(pushed)).getLast();
        assertThat(new String(last.value(), StandardCharsets.UTF_8))
                .contains("EMBARGOED until further notice.")
                .contains("\"releasedAt\":\"")
                .contains("\"releasedBy\":\"desk\"")
                .contains("\"releaseReason\":\"cleared by phone\"");
    }

    @Test
    void unknownReleaseIsNotFound() {
        var answer = service.delete("/releases/" + "a".repeat(26));

        assertProblem(answer, 404, "expected");
    }

    @Test
    void otherContentTypeIsRefused() {
        assertProblem(service.post("/releases", "application/pdf", "%PDF"), 415, "application/pdf");
    }

    @Test
    void blankBodyIsRefused() {
        assertProblem(service.post("/releases", "text/plain", " \n "), 400, "blank");
    }

    @Test
    void undecodableBodyIsRefused() {
        var broken = HttpRequest.BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xff, 'b'});

        assertProblem(service.post("/releases", "text/plain; charset=utf-8", broken), 400, "UTF-8");
    }

    @Test
    void jsonWithoutTextIsRefused() {
        assertProblem(service.post("/releases", "application/json", "{\"headline\": \"H\"}"), 400, "neither");
    }

    @Test
    void unknownFieldIsRefusedRatherThanIgnored() {
        var json = "{\"text\": \"T\", \"embargoUntil\": \"2030-01-01T00:00:00Z\"}";

        assertProblem(service.post("/releases", "application/json", json), 400, "embargoedUntil");
    }

    @Test
    void knownLengthOverTheLimitIsRefused() {
        assertProblem(service.post("/releases", "text/plain", "x".repeat(1_100_000)), 413, "1048576");
    }

    @Test
    void unknownLengthOverTheLimitIsRefused() {
        var chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("x".repeat(1_100_000).getBytes(StandardCharsets.UTF_8)));

        assertProblem(service.post("/releases", "text/plain", chunked), 413, "1048576");
    }

    @Test
    void otherMethodIsRefused() {
        assertProblem(service.send("PUT", "/releases", "text/plain", "x"), 405, "POST");
    }

    private static void assertProblem(Service.Answer answer, int status, String named) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains(named).contains("expected");
    }

    private static String id(Service.Answer answer) {
        return answer.json().path("id").asString();
    }

    private static String value(Service.Answer answer) {
        var record = Topic.records(KafkaTopic.RELEASES_RAW, id(answer)).getFirst();
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static String json(UUID guid, String text) {
        return "{\"guid\": \"%s\", \"headline\": \"Headline\", \"text\": \"%s\"}".formatted(guid, text);
    }

    private static String text(String words) {
        return "Release %s%n%n%s".formatted(UUID.randomUUID(), words);
    }
}
