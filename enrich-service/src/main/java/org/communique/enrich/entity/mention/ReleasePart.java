package org.communique.enrich.entity.mention;

/** Part of a release; mentions in the first ones count more. */
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

    /** Returns the weight of a mention in this part. */
    public double weight() {
        return weight;
    }
}
