package org.communique.publish.trouble;

import java.util.Optional;

/**
 * What this service depends on.
 *
 * @param publishing whether documents get into the index
 * @param kafka whether the broker answers
 */
public record Conditions(Condition publishing, Condition kafka) {

    /** What keeps documents out of the index; empty when nothing does. */
    public Optional<Condition.Trouble> trouble() {
        return publishing.trouble().or(kafka::trouble);
    }
}
