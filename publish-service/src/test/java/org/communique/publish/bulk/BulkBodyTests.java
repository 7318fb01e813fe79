package org.communique.publish.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.document.SignatureBands;
import org.junit.jupiter.api.Test;

class BulkBodyTests {

    @Test
    void eachDocumentIsTwoLines() {
        var body = BulkBody.of(List.of(document(1, "{\"a\":1}"), document(2, "{\"b\":2}")), VersionType.External);

        assertThat(body.stream()
                        .map(piece -> new String(piece, StandardCharsets.UTF_8))
                        .collect(Collectors.joining()))
                .isEqualTo("""
                        {"index":{"_id":"aaaaaaaaaaaaaaaaaaaaaaaaab","version":1,"version_type":"external"}}
                        {"a":1}
                        {"index":{"_id":"aaaaaaaaaaaaaaaaaaaaaaaaac","version":2,"version_type":"external"}}
                        {"b":2}
                        """);
    }

    @Test
    void documentMayReplaceTheSameVersionOfItself() {
        var body = BulkBody.of(List.of(document(1, "{}")), VersionType.ExternalGte);

        assertThat(new String(body.getFirst(), StandardCharsets.UTF_8)).contains("\"version_type\":\"external_gte\"");
    }

    @Test
    void listIsCutWhereABodyWouldGrowTooLarge() {
        var documents = IntStream.range(0, 10)
                .mapToObj(i -> document(i, "x".repeat(900)))
                .toList();

        var chunks = BulkBody.chunks(documents, 3_000);

        assertThat(chunks).extracting(List::size).containsExactly(3, 3, 3, 1);
        assertThat(chunks.stream().flatMap(List::stream)).isEqualTo(documents);
    }

    @Test
    void documentThatIsTooLargeGoesAlone() {
        var documents = List.of(document(1, "{}"), document(2, "x".repeat(9_000)), document(3, "{}"));

        assertThat(BulkBody.chunks(documents, 3_000)).extracting(List::size).containsExactly(1, 1, 1);
    }

    private static ReleaseDocument document(int number, String json) {
        var id = "a".repeat(25) + (char) ('a' + number);
        var keys = new DuplicateKeys(SignatureBands.of(List.of()), false, null, null);
        return new ReleaseDocument(
                new ReleaseId(id), new Version(Math.max(1, number)), json.getBytes(StandardCharsets.UTF_8), keys);
    }
}
