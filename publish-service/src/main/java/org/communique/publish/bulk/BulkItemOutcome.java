package org.communique.publish.bulk;

import org.communique.publish.document.RejectionReason;

/** Outcome of one document of a bulk request. */
public sealed interface BulkItemOutcome {

    /** Returns the name in meters and logs. */
    String tag();

    /** Outcome after which nothing is left to do for the document. */
    sealed interface Final extends BulkItemOutcome {}

    /** Outcome after which the document is sent again, later. */
    sealed interface Retryable extends BulkItemOutcome {
        /** Returns the reason, for people. */
        String why();
    }

    /** The document was written. */
    record Written() implements Final {
        @Override
        public String tag() {
            return "written";
        }
    }

    /** The index has the same version. */
    record Duplicate() implements Final {
        @Override
        public String tag() {
            return "duplicate";
        }
    }

    /** The index has a newer version and keeps it. */
    record Superseded() implements Final {
        @Override
        public String tag() {
            return "superseded";
        }
    }

    /**
     * The document will never be accepted.
     *
     * @param reason the kind of mistake
     * @param detail the mistake found, such as Elasticsearch's own message
     */
    record Rejected(RejectionReason reason, String detail) implements Final {
        @Override
        public String tag() {
            return "rejected";
        }
    }

    /**
     * Elasticsearch is overloaded: this document is sent again, without its neighbours.
     *
     * @param why Elasticsearch's own message
     */
    record Overloaded(String why) implements Retryable {
        @Override
        public String tag() {
            return "overloaded";
        }
    }

    /**
     * The index cannot be written to, whatever the document.
     *
     * @param why Elasticsearch's own message
     */
    record Unavailable(String why) implements Retryable {
        @Override
        public String tag() {
            return "unavailable";
        }
    }
}
