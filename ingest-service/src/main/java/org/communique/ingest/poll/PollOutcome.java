package org.communique.ingest.poll;

import org.communique.ingest.schedule.FailureSeverity;
import org.communique.kit.failure.FailureReason;

/** What came of a poll. */
public sealed interface PollOutcome {

    /** In one word, as the meter {@code polls} counts it. */
    String word();

    /** In a few words, for people. */
    String text();

    /** How grave it is, where it is a failure. */
    default FailureSeverity trouble() {
        return FailureSeverity.PLAIN;
    }

    /**
     * Something new was said.
     *
     * @param told how many events
     */
    record Found(int told) implements PollOutcome {
        @Override
        public String word() {
            return "found";
        }

        @Override
        public String text() {
            return "%d new or changed".formatted(told);
        }
    }

    /** Nothing new: the document is the same, or says the same. */
    record Unchanged() implements PollOutcome {
        @Override
        public String word() {
            return "unchanged";
        }

        @Override
        public String text() {
            return "nothing new";
        }
    }

    /**
     * The publisher asked to come back later.
     *
     * @param saidWhen whether it said when
     */
    record Throttled(int status, boolean saidWhen) implements PollOutcome {
        @Override
        public String word() {
            return "throttled";
        }

        @Override
        public String text() {
            return "status %d: asked to come back later".formatted(status);
        }
    }

    /** The publisher says that the feed is gone. */
    record Gone() implements PollOutcome {
        @Override
        public String word() {
            return "gone";
        }

        @Override
        public String text() {
            return "status 410: gone";
        }
    }

    /**
     * It could not be had, or not be read.
     *
     * @param word such as {@code unreachable}
     * @param trouble how grave that is
     */
    record Failing(String word, String text, FailureSeverity trouble) implements PollOutcome {

        /** Leaves names of classes out of the text. */
        public Failing {
            text = FailureReason.plain(text);
        }
    }

    /**
     * Something new was there and could not be committed; it is still new at the next poll.
     *
     * @param text why
     */
    record NotWritten(String text) implements PollOutcome {
        @Override
        public String word() {
            return "not-written";
        }
    }
}
