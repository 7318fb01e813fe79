package org.communique.publish.bulk;

import java.util.Set;
import org.communique.publish.document.RejectionReason;

/**
 * Classification of answers by HTTP status and {@code error.type}. The text of a message decides nothing.
 *
 * <p>Nothing is ever deleted (a withdrawal is a document too), so a 404 is always a missing index.
 */
final class ErrorClassifier {

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final String UNKNOWN_FIELD = "strict_dynamic_mapping_exception";
    private static final Set<String> OVERLOAD = Set.of("circuit_breaking_exception", "es_rejected_execution_exception");

    /**
     * Not the document's fault, whatever the status: a block for want of disk space is a 429, a closed index a 400.
     */
    private static final Set<String> OUTAGE =
            Set.of("cluster_block_exception", "index_closed_exception", "index_not_found_exception");

    private ErrorClassifier() {}

    /** Classification of an item. */
    sealed interface Item {
        /** The outcome is known. */
        record Clear(BulkItemOutcome outcome) implements Item {}

        /** The index has the same or a newer version. */
        record Conflict(String index) implements Item {}

        /** A field is unknown to the index: its mapping has changed since the document was read. */
        record Unknown(String reason) implements Item {}
    }

    /**
     * Classifies an item.
     *
     * @param target the alias or index of the request
     */
    static Item item(BulkItemResponse answer, String target) {
        if (answer.status() == CONFLICT) {
            return new Item.Conflict(answer.index());
        }
        return answer.status() == BAD_REQUEST && answer.errorType().equals(UNKNOWN_FIELD)
                ? new Item.Unknown(answer.reason())
                : new Item.Clear(outcome(answer, target));
    }

    private static BulkItemOutcome outcome(BulkItemResponse answer, String target) {
        if (answer.status() / 100 == 2) {
            return new BulkItemOutcome.Written();
        }
        if (OUTAGE.contains(answer.errorType())) {
            return new BulkItemOutcome.Unavailable(answer.reason());
        }
        if (answer.status() == TOO_MANY_REQUESTS || OVERLOAD.contains(answer.errorType())) {
            return new BulkItemOutcome.Overloaded(answer.reason());
        }
        // An item that got no further than the alias says nothing of the document: an alias without a write index is a
        // 400 too.
        if (answer.status() == BAD_REQUEST && !answer.index().equals(target)) {
            return new BulkItemOutcome.Rejected(RejectionReason.REFUSED, answer.reason());
        }
        return new BulkItemOutcome.Unavailable("HTTP %d %s".formatted(answer.status(), answer.reason()));
    }

    /** Classifies a request without answers per item. */
    static BulkRequestOutcome request(int status, String errorType, String description) {
        if (OUTAGE.contains(errorType)) {
            return new BulkRequestOutcome.Unavailable(description);
        }
        if (status == TOO_MANY_REQUESTS || OVERLOAD.contains(errorType)) {
            return new BulkRequestOutcome.Overloaded(description);
        }
        return switch (status) {
            case TOO_LARGE -> new BulkRequestOutcome.Refused(RejectionReason.TOO_LARGE, description);
            case BAD_REQUEST -> new BulkRequestOutcome.Refused(RejectionReason.BAD_REQUEST, description);
            default -> new BulkRequestOutcome.Unavailable(description);
        };
    }
}
