package org.communique.newsroom.life;

import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Standing;

/**
 * One thing the newsroom does by itself.
 *
 * @param deed what it does
 * @param release the id of the release it does it to
 * @param paces how many paces after the step before
 */
public record Step(Deed deed, String release, int paces) {

    /** What can be done to a release. */
    public enum Deed {
        /** Let it out. */
        PUBLISH,
        /** Let it out under an embargo. */
        ANNOUNCE,
        /** Put it right. */
        CORRECT,
        /** Take it back. */
        WITHDRAW
    }

    /** Whether it is still to be done, as far as the archive can tell. */
    boolean open(Archive archive) {
        var standing = archive.standing(release);
        return switch (deed) {
            case PUBLISH, ANNOUNCE -> standing.isEmpty();
            case CORRECT ->
                standing.filter(it -> !it.visible() || it.isCorrected()).isEmpty();
            case WITHDRAW -> standing.filter(it -> !it.visible()).isEmpty();
        };
    }

    /** Whether it can be done now: what has not come out cannot be changed. */
    boolean possible(Archive archive) {
        return switch (deed) {
            case PUBLISH, ANNOUNCE -> true;
            case CORRECT, WITHDRAW ->
                archive.standing(release).filter(Standing::visible).isPresent();
        };
    }
}
