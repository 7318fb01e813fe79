package org.communique.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.junit.jupiter.api.Test;

class CloudEventsTests {

    private static final Withdrawal EVENT = new Withdrawal(
            new Identity(
                    ReleaseId.derive("rivers.example", "rivers.example/news/1"),
                    Revision.FIRST,
                    Version.observedAt(Instant.parse("2026-03-02T10:15:30Z"))),
            new Origin("rivers.example", null, null, null),
            Withdrawal.Reason.REQUESTED);

    @Test
    void headersAreThoseOfTheKafkaBinding() {
        assertThat(asText(CloudEvents.headers(EVENT, "ingest-service")))
                .containsExactly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "w6ewup4qynai7htjuhlrupd5of:1772446530000000"),
                        entry("ce_source", "/communique/ingest-service"),
                        entry("ce_type", "org.communique.release.withdrawn.v1"),
                        entry("ce_subject", "w6ewup4qynai7htjuhlrupd5of"),
                        entry("ce_time", "2026-03-02T10:15:30Z"),
                        entry("ce_dataschema", "urn:communique:schema:withdrawal:1"),
                        entry("content-type", "application/json"));
    }

    @Test
    void typeIsReadBackFromTheHeaders() {
        assertThat(CloudEvents.type(CloudEvents.headers(EVENT, "ingest-service")::get))
                .isEqualTo(EventType.WITHDRAWAL);
    }

    @Test
    void recordThatDoesNotSayItsTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEvents.type(_ -> null))
                .withMessageStartingWith("header ce_type: missing (expected: org.communique.release.raw.v1 or ");
    }

    @Test
    void unknownTypeIsRefusedWithTheKnownOnes() {
        var headers = Map.of(CloudEvents.TYPE, "org.example.other".getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEvents.type(headers::get))
                .withMessageContaining("'org.example.other' (expected: org.communique.release.raw.v1 or ");
    }

    @Test
    void typeOfAnotherTopicIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CloudEvents.type(CloudEvents.headers(EVENT, "ingest-service")::get, EventType.ENRICHED_RELEASE))
                .withMessage("header ce_type: 'org.communique.release.withdrawn.v1'"
                        + " (expected: org.communique.release.enriched.v1)");
    }

    @Test
    void longTypeIsCut() {
        byte[] type = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEvents.type(_ -> type))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    }

    private static Map<String, String> asText(Map<String, byte[]> headers) {
        var text = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> text.put(name, new String(value, StandardCharsets.UTF_8)));
        return text;
    }
}
