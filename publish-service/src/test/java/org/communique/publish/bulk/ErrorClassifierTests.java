package org.communique.publish.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.communique.publish.bulk.ErrorClassifier.Item;
import org.communique.publish.document.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Against answers of Elasticsearch 9.5, as they came. */
class ErrorClassifierTests {

    @Test
    void everyRowOfTheOutcomeTableIsClassified() {
        assertThat(answers().stream().map(answer -> name(ErrorClassifier.item(answer, "releases-write"))))
                .containsExactly(
                        "written",
                        "written",
                        "conflict",
                        "overloaded",
                        "overloaded",
                        "unavailable",
                        "unavailable",
                        "unknown",
                        "rejected",
                        "rejected",
                        "unavailable",
                        "unavailable",
                        "unavailable",
                        "unavailable",
                        "unavailable",
                        "unavailable");
    }

    @Test
    void rejectionTellsEveryCause() {
        var rejected = ErrorClassifier.item(answers().get(8), "releases-write");

        assertThat(rejected)
                .isEqualTo(new Item.Clear(new BulkItemOutcome.Rejected(
                        RejectionReason.REFUSED,
                        "document_parsing_exception: [1:532] failed to parse field [published] of type [date];"
                                + " caused by illegal_argument_exception: failed to parse date field [nonsense]")));
    }

    @ParameterizedTest
    @CsvSource({
        "413, '', refused",
        "400, illegal_argument_exception, refused",
        "429, es_rejected_execution_exception, overloaded",
        "429, circuit_breaking_exception, overloaded",
        "503, circuit_breaking_exception, overloaded",
        "429, cluster_block_exception, unavailable",
        "403, security_exception, unavailable",
        "401, security_exception, unavailable",
        "404, index_not_found_exception, unavailable",
        "500, '', unavailable",
        "502, '', unavailable",
        "503, '', unavailable",
        "504, '', unavailable",
        "302, '', unavailable"
    })
    void requestIsClassifiedByItsStatusAndType(int status, String type, String outcome) {
        assertThat(ErrorClassifier.request(status, type, "why").tag()).isEqualTo(outcome);
    }

    private static String name(Item item) {
        return switch (item) {
            case Item.Clear(var outcome) -> outcome.tag();
            case Item.Conflict _ -> "conflict";
            case Item.Unknown _ -> "unknown";
        };
    }

    private static List<BulkItemResponse> answers() {
        InputStream golden = ErrorClassifierTests.class.getResourceAsStream("/bulk/mixed.json");
        return new JsonMapper()
                .readTree(golden)
                .path("items")
                .valueStream()
                .map(BulkItemResponse::of)
                .toList();
    }
}
