package org.communique.enrich.entity.mention;

/** Kind of an entity. Of overlapping mentions of equal length the first kind in this order wins. */
public enum EntityKind {
    /** A human being. */
    PERSON,
    /** A body that acts. */
    ORGANISATION,
    /** A country, region or town. */
    PLACE
}
