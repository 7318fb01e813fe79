package org.communique.ingest.kafka;

import org.communique.kit.failure.FailureReason;

/** How a transaction ended. */
public sealed interface CommitOutcome {

    /** In one word, as the meter {@code transactions} counts it. */
    String word();

    /** In a sentence, for people. */
    String text();

    /** All of it is written. */
    record Committed() implements CommitOutcome {
        @Override
        public String word() {
            return "committed";
        }

        @Override
        public String text() {
            return "committed";
        }
    }

    /** None of it is written: the partition was not, or is no longer, ours. */
    record Stale() implements CommitOutcome {
        @Override
        public String word() {
            return "stale";
        }

        @Override
        public String text() {
            return "the partition is not, or no longer, ours";
        }
    }

    /**
     * None of it is written; it may be tried again.
     *
     * @param reason for people
     */
    record Failed(String reason) implements CommitOutcome {

        /** Without names of classes. */
        public Failed {
            reason = FailureReason.plain(reason);
        }

        @Override
        public String word() {
            return "failed";
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /**
     * It may or may not be written: the answer to the commit did not come. What is known has to be read again.
     *
     * @param reason for people
     */
    record Unknown(String reason) implements CommitOutcome {

        /** Without names of classes. */
        public Unknown {
            reason = FailureReason.plain(reason);
        }

        @Override
        public String word() {
            return "unknown";
        }

        @Override
        public String text() {
            return "no answer to the commit: " + reason;
        }
    }
}
