package org.communique.publish.bulk;

import java.util.List;
import org.communique.publish.document.RejectionReason;

/** What became of one bulk request. */
sealed interface BulkRequestOutcome {

    /** The name in meters. */
    String tag();

    /**
     * Every item has an answer.
     *
     * @param items in the order of the documents
     */
    record Answered(List<BulkItemResponse> items) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "answered";
        }
    }

    /**
     * The request is too large, or something in it can't be read: it is to be halved until the document stands alone.
     *
     * @param flaw of the document, once it stands alone
     * @param why in Elasticsearch's words
     */
    record Refused(RejectionReason flaw, String why) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "refused";
        }
    }

    /**
     * Elasticsearch has too much to do.
     *
     * @param why in Elasticsearch's words
     */
    record Overloaded(String why) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "overloaded";
        }
    }

    /**
     * There was no whole answer, or one that says that nothing can be written now.
     *
     * @param why what was found
     */
    record Unavailable(String why) implements BulkRequestOutcome {
        @Override
        public String tag() {
            return "unavailable";
        }
    }
}
