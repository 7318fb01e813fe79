package org.communique.console.deadletter;

import java.util.Optional;
import org.communique.console.remote.Answer;

/**
 * Dead letters of one stage at a glance.
 *
 * @param stage {@code enrich} or {@code publish}
 * @param letters the latest that match, and how many
 * @param groups by cause
 * @param acts redrives and discards
 */
record StageOverview(String stage, Answer<LetterList> letters, Answer<GroupList> groups, Answer<ActList> acts) {

    /** Returns the act under way. */
    public Optional<Act> running() {
        var list = acts.value();
        return list == null
                ? Optional.empty()
                : list.operations().stream().filter(Act::running).findFirst();
    }
}
