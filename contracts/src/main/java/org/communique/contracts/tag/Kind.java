package org.communique.contracts.tag;

/**
 * Kind of a release.
 *
 * @param name such as {@code earnings}, {@code appointment}, {@code recall}
 * @param confidence of the classification, above 0, at most 1
 */
public record Kind(String name, double confidence) {

    /** @throws IllegalArgumentException when the confidence is out of range */
    public Kind {
        Shares.requireShare("confidence", confidence);
    }
}
