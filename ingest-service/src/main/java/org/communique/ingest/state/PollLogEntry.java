package org.communique.ingest.state;

import java.time.Instant;

/**
 * Outcome of one poll.
 *
 * @param at start of the poll
 * @param outcome in one word
 * @param text in a few words, for people
 */
public record PollLogEntry(Instant at, String outcome, String text) {

    /** Interns both: most of very many entries have the same text, which halves their memory. */
    public PollLogEntry {
        outcome = outcome.intern();
        text = text.intern();
    }
}
