package org.communique.enrich.entity.mention;

/** What a name stands for. In this order a place in the text goes to the first where two claim it. */
public enum EntityKind {
    /** A human being. */
    PERSON,
    /** A body that acts. */
    ORGANISATION,
    /** A country, region or town. */
    PLACE
}
