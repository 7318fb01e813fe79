package org.communique.ingest.poll;

import org.communique.ingest.schedule.FailureSeverity;
import org.communique.kit.failure.FailureReason;

/** Outcome of a poll. */
public sealed interface PollOutcome {

    /** Returns the outcome as the meter {@code polls} counts it. */
    String word();

    /** Returns the outcome in a few words, for people. */
    String text();

    /** Returns the outcome of a document with a number of events. */
    static PollOutcome ofEvents(int emitted) {
        return emitted == 0 ? new Unchanged() : new Found(emitted);
    }

    /** Returns the severity of a failure. */
    default FailureSeverity severity() {
        return FailureSeverity.PLAIN;
    }

    /**
     * The document had news.
     *
     * @param emitted the number of events
     */
    record Found(int emitted) implements PollOutcome {
        @Override
        public String word() {
            return "found";
        }

        @Override
        public String text() {
            return "%d new or changed".formatted(emitted);
        }
    }

    /** The document, or its content, is the same. */
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
     * The publisher asked for a pause.
     *
     * @param hasRetryAfter whether the length of the pause is known
     */
    record Throttled(int status, boolean hasRetryAfter) implements PollOutcome {
        @Override
        public String word() {
            return "throttled";
        }

        @Override
        public String text() {
            return "status %d: asked to come back later".formatted(status);
        }
    }

    /** The feed is gone (410). */
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
     * The feed could not be fetched or parsed.
     *
     * @param word such as {@code unreachable}
     */
    record Failing(String word, String text, FailureSeverity severity) implements PollOutcome {

        /** Removes names of classes from the text. */
        public Failing {
            text = FailureReason.plain(text);
        }
    }

    /**
     * News could not be committed; they are still new at the next poll.
     *
     * @param text the reason
     */
    record NotWritten(String text) implements PollOutcome {
        @Override
        public String word() {
            return "not-written";
        }
    }
}
