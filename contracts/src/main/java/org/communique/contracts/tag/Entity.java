package org.communique.contracts.tag;

/**
 * Person or organisation mentioned in a release; all its mentions are one entity.
 *
 * @param name the fullest of its names
 * @param mentions number of mentions, at least 1
 * @param relevance for the release, above 0, at most 1
 */
public record Entity(String name, int mentions, double relevance) {

    /** @throws IllegalArgumentException when a number is out of range */
    public Entity {
        Shares.requireMentions(mentions);
        Shares.requireShare("relevance", relevance);
    }
}
