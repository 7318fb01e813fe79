package org.communique.publish.bulk;

import org.communique.publish.document.RejectionReason;

/** What became of one document of a bulk request. */
public sealed interface BulkItemOutcome {

    /** The name in meters and in the log. */
    String tag();

    /** Nothing more is to be done for the document. */
    sealed interface Settled extends BulkItemOutcome {}

    /** The document is to be sent again, later. */
    sealed interface Unsettled extends BulkItemOutcome {
        /** What was found. */
        String why();
    }

    /** It is in the index now. */
    record Written() implements Settled {
        @Override
        public String tag() {
            return "written";
        }
    }

    /** It was in the index already: the same version. */
    record Duplicate() implements Settled {
        @Override
        public String tag() {
            return "duplicate";
        }
    }

    /** A newer version is in the index, and stays. */
    record Superseded() implements Settled {
        @Override
        public String tag() {
            return "superseded";
        }
    }

    /**
     * It will never be accepted.
     *
     * @param flaw the kind of mistake
     * @param reason in Elasticsearch's words
     */
    record Rejected(RejectionReason flaw, String reason) implements Settled {
        @Override
        public String tag() {
            return "rejected";
        }
    }

    /**
     * Elasticsearch has too much to do: this document is to be sent again, its neighbours are not concerned.
     *
     * @param why in Elasticsearch's words
     */
    record Overloaded(String why) implements Unsettled {
        @Override
        public String tag() {
            return "overloaded";
        }
    }

    /**
     * The index can't be written to, whatever the document.
     *
     * @param why in Elasticsearch's words
     */
    record Unavailable(String why) implements Unsettled {
        @Override
        public String tag() {
            return "unavailable";
        }
    }
}
