package org.communique.enrich.entity.mention;

import java.util.List;

/** Finder of mentions, by rules or by a trained model. */
@FunctionalInterface
public interface MentionFinder {

    /** Returns the mentions in a release, in any order; they may overlap. */
    List<Mention> find(SegmentedRelease release);
}
