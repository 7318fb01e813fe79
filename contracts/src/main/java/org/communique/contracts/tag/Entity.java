package org.communique.contracts.tag;

/**
 * A person or an organisation that a release speaks of; all its mentions are one entity.
 *
 * @param name the fullest name that was found
 * @param mentions how often it is spoken of, at least 1
 * @param relevance how much the release is about it, above 0, at most 1
 */
public record Entity(String name, int mentions, double relevance) {

    /** @throws IllegalArgumentException when a number is out of range */
    public Entity {
        Shares.requireMentions(mentions);
        Shares.requireShare("relevance", relevance);
    }
}
