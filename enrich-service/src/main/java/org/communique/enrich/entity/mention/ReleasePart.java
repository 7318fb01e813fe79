package org.communique.enrich.entity.mention;

/** Which part of a release a text is: who is named early, the release is about. */
public enum ReleasePart {
    /** Its headline. */
    HEADLINE(3),
    /** Its lead, or the first sentence of its body. */
    LEAD(2),
    /** The rest. */
    BODY(1);

    private final double weight;

    ReleasePart(double weight) {
        this.weight = weight;
    }

    /** How much a mention there counts. */
    public double weight() {
        return weight;
    }
}
