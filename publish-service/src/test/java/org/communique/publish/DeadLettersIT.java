package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.json;
import static org.communique.publish.testbed.Releases.now;
import static org.communique.publish.testbed.Releases.release;
import static org.communique.publish.testbed.Releases.withheld;
import static org.communique.publish.testbed.Topics.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.release.Version;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters of documents that the index refused, redriven after its limit was raised, or not. */
class DeadLettersIT extends RunningService {

    private static final JsonMapper JSON = new JsonMapper();

    /** Other tests leave dead letters in the same topic. */
    private final Instant begun = Instant.now();

    private final String filter = "{\"since\":\"%s\"}".formatted(begun);

    @Test
    void deadLettersAreTriedRedrivenAndReported() {
        var unfit = release(anyId(), now(), "Unfit");
        var mended = release(anyId(), now(), "Mended");
        var stale = release(anyId(), now(), "Stale");
        var there = release(anyId(), now(), "There");
        var newer = release(stale.releaseId(), new Version(stale.stateVersion().value() + 1000), "Newer");
        topics.send(key(id(unfit)), json(unfit, "\"wordCount\":8", "\"wordCount\":\"many\""));
        topics.send(List.of(there, newer));
        awaitVersion(newer.releaseId(), newer.stateVersion());
        awaitVersion(there.releaseId(), there.stateVersion());
        awaitCommitted();
        List.of(mended, stale, there).forEach(release -> topics.sendDeadLetter(release, "refused: of a former index"));
        long written = index.sequence(there.releaseId());
        var expected =
                Map.of(id(unfit), "dead-again", id(mended), "indexed", id(stale), "superseded", id(there), "duplicate");

        assertThat(outcomes(post("/dead-letters/dry-runs", "{\"filter\":%s}".formatted(filter)), "expected"))
                .isEqualTo(expected);
        assertThat(index.stored(mended.releaseId())).isEmpty();

        var operation = awaitEnd(post("/dead-letters/redrives", "{\"filter\":%s,\"by\":\"test\"}".formatted(filter)));

        assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("done");
        assertThat(outcomes(
                        get("/dead-letters/operations/" + operation.path("id").asString() + "/records"), "outcome"))
                .isEqualTo(expected);
        assertThat(index.version(mended.releaseId()))
                .isEqualTo(mended.stateVersion().value());
        assertThat(index.version(stale.releaseId()))
                .isEqualTo(newer.stateVersion().value());
        assertThat(index.sequence(there.releaseId())).isEqualTo(written);
        assertThat(get("/dead-letters?since=" + begun).path("total").asInt()).isEqualTo(1);
        // Other tests compare the number of documents with that of releases in the topic.
        var fit = release(unfit.releaseId(), new Version(unfit.stateVersion().value() + 1000), "Fit");
        topics.send(fit);
        awaitVersion(fit.releaseId(), fit.stateVersion());
    }

    private static String id(EnrichedRelease release) {
        return release.releaseId().value();
    }

    private static Map<String, String> outcomes(JsonNode page, String field) {
        return page.path("records")
                .valueStream()
                .collect(Collectors.toMap(
                        record -> record.path("release").asString(),
                        record -> record.path(field).asString()));
    }

    @Test
    void withheldReleasesAreListed() {
        var release = withheld(anyId(), now());
        topics.send(release);
        awaitVersion(release.releaseId(), release.stateVersion());

        await().untilAsserted(() -> assertThat(
                        get("/dead-letters/withheld?limit=500").path("releases").valueStream())
                .anySatisfy(found -> {
                    assertThat(found.path("id").asString()).isEqualTo(id(release));
                    assertThat(found.path("withholdingReason").asString()).contains("UNDER EMBARGO");
                }));
    }

    private static JsonNode awaitEnd(JsonNode operation) {
        var path = "/dead-letters/operations/" + operation.path("id").asString();
        await("the end of " + operation)
                .atMost(Duration.ofMinutes(2))
                .until(() -> !get(path).path("status").asString().equals("running"));
        return get(path);
    }

    private static JsonNode get(String path) {
        return JSON.readTree(service.get(path));
    }

    private static JsonNode post(String path, String body) {
        return JSON.readTree(service.post(path, body).body());
    }
}
