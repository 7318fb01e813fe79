package org.communique.publish.bulk;

import java.util.List;
import org.communique.publish.document.RejectionReason;

/** Outcome of one bulk request as a whole. */
sealed interface BulkRequestOutcome {

    /** Returns the name in meters. */
    String tag();

    /**
     * Every item has an answer.
     *
     * @param items the answers, in the order of the documents
     */
    record Answered(List<BulkItemResponse> items) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "answered";
        }
    }

    /**
     * The request is too large or cannot be read: it is halved until the document stands alone.
     *
     * @param reason the kind of mistake of the document, once it stands alone
     * @param why Elasticsearch's own message
     */
    record Refused(RejectionReason reason, String why) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "refused";
        }
    }

    /**
     * Elasticsearch is overloaded.
     *
     * @param why Elasticsearch's own message
     */
    record Overloaded(String why) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "overloaded";
        }
    }

    /**
     * There was no whole answer, or nothing can be written now.
     *
     * @param why the reason, for people
     */
    record Unavailable(String why) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "unavailable";
        }
    }
}
