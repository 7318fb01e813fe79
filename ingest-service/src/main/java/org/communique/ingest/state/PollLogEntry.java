package org.communique.ingest.state;

import java.time.Instant;

/**
 * What came of one poll.
 *
 * @param at when it began
 * @param outcome in one word
 * @param text in a few words, for people
 */
public record PollLogEntry(Instant at, String outcome, String text) {

    /** Of very many notes, most say the same: kept once, they take half the room. */
    public PollLogEntry {
        outcome = outcome.intern();
        text = text.intern();
    }
}
