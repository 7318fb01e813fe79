package org.communique.contracts.release;

import java.util.ArrayList;
import java.util.List;

/**
 * One event of a release, to be found again in {@code releases.raw}: its key is the release, and its version is the
 * time of observation, from which the record is a few offsets away ({@code offsetsForTimes}).
 *
 * @param revision number for people
 * @param version version of the event in {@code releases.raw}
 * @param changed differences from the event before, at least one
 */
public record RevisionEntry(Revision revision, Version version, List<RevisionChange> changed) {

    /** Largest number of entries of a list. */
    public static final int MOST = 20;

    /** Copies the list. */
    public RevisionEntry {
        changed = List.copyOf(changed);
    }

    /** Returns the list with one more entry, oldest first: of more than {@value #MOST} the first one and the last ones. */
    public static List<RevisionEntry> add(List<RevisionEntry> before, RevisionEntry next) {
        var all = new ArrayList<>(before);
        all.add(next);
        while (all.size() > MOST) {
            all.remove(1);
        }
        return List.copyOf(all);
    }
}
