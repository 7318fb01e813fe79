package org.communique.ingest.kafka;

import org.communique.kit.failure.FailureReason;

/** Outcome of a transaction. */
public sealed interface CommitOutcome {

    /** Returns the outcome as the meter {@code transactions} counts it. */
    String word();

    /** Returns the outcome in a sentence, for people. */
    String text();

    /** All records are written. */
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

    /** No record is written: this instance does not own the partition. */
    record Stale() implements CommitOutcome {
        @Override
        public String word() {
            return "stale";
        }

        @Override
        public String text() {
            return "another instance owns the partition, or it is being restored; retry";
        }
    }

    /**
     * No record is written; another try may succeed.
     *
     * @param reason the reason, for people
     */
    record Failed(String reason) implements CommitOutcome {

        /** Removes names of classes. */
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
     * The commit is in doubt, for want of a response: the partition's state has to be restored again.
     *
     * @param reason the reason, for people
     */
    record Unknown(String reason) implements CommitOutcome {

        /** Removes names of classes. */
        public Unknown {
            reason = FailureReason.plain(reason);
        }

        @Override
        public String word() {
            return "unknown";
        }

        @Override
        public String text() {
            return "no response to the commit: " + reason;
        }
    }
}
