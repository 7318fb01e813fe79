package org.communique.ingest.ledger;

/** How a transaction ended. */
public sealed interface CommitOutcome {

    /** In one word, as the meter {@code transactions} counts it. */
    String word();

    /** All of it is written. */
    record Committed() implements CommitOutcome {
        @Override
        public String word() {
            return "committed";
        }
    }

    /** None of it is written: the partition was not, or is no longer, ours. */
    record Stale() implements CommitOutcome {
        @Override
        public String word() {
            return "stale";
        }
    }

    /**
     * None of it is written; it may be tried again.
     *
     * @param reason for people
     */
    record Failed(String reason) implements CommitOutcome {
        @Override
        public String word() {
            return "failed";
        }
    }

    /**
     * It may or may not be written: the answer to the commit did not come. What is known has to be read again.
     *
     * @param reason for people
     */
    record Unknown(String reason) implements CommitOutcome {
        @Override
        public String word() {
            return "unknown";
        }
    }
}
