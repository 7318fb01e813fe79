package org.communique.enrich.entity.mention;

import java.util.List;

/** Finds names in a text. A trained model fits behind it as well as rules do. */
@FunctionalInterface
public interface MentionFinder {

    /** The names in a document, in any order; they may overlap. */
    List<Mention> find(SegmentedRelease document);
}
