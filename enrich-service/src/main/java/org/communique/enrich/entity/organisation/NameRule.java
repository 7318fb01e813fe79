package org.communique.enrich.entity.organisation;

import org.communique.enrich.entity.mention.TokenizedPassage;

/** Reads names of organisations by the way they are made in a language. */
@FunctionalInterface
interface NameRule {

    /** The word after the last of a name that begins at {@code from}; {@code from} when none does. */
    int endAt(TokenizedPassage passage, int from);
}
