package org.communique.publish.bulk;

import java.util.List;
import org.communique.publish.document.Flaw;

/** What became of one bulk request. */
sealed interface RequestOutcome {

    /** The name in meters. */
    String tag();

    /**
     * Every item has an answer.
     *
     * @param items in the order of the documents
     */
    record Answered(List<ItemAnswer> items) implements RequestOutcome {
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
    record Refused(Flaw flaw, String why) implements RequestOutcome {
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
    record Overloaded(String why) implements RequestOutcome {
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
    record Unavailable(String why) implements RequestOutcome {
        @Override
        public String tag() {
            return "unavailable";
        }
    }
}
