package org.communique.newsroom.life;

import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Standing;

/**
 * Automatic step of the newsroom.
 *
 * @param deed the act
 * @param release the id of its release
 * @param paces distance from the step before
 */
public record Step(Deed deed, String release, int paces) {

    /** Act on a release. */
    public enum Deed {
        /** Publish it. */
        PUBLISH,
        /** Publish it under an embargo. */
        ANNOUNCE,
        /** Correct it. */
        CORRECT,
        /** Withdraw it. */
        WITHDRAW
    }

    /** Returns whether it is still to be done, according to the archive. */
    boolean open(Archive archive) {
        var standing = archive.standing(release);
        return switch (deed) {
            case PUBLISH, ANNOUNCE -> standing.isEmpty();
            case CORRECT ->
                standing.filter(it -> !it.visible() || it.isCorrected()).isEmpty();
            case WITHDRAW -> standing.filter(it -> !it.visible()).isEmpty();
        };
    }

    /** Returns whether it can be done now: an unpublished release cannot be changed. */
    boolean possible(Archive archive) {
        return switch (deed) {
            case PUBLISH, ANNOUNCE -> true;
            case CORRECT, WITHDRAW ->
                archive.standing(release).filter(Standing::visible).isPresent();
        };
    }
}
