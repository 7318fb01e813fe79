package org.communique.enrich.entity.organisation;

import org.communique.enrich.entity.mention.TokenizedPassage;

/** Grammar of organisation names in one language. */
@FunctionalInterface
interface OrganisationRule {

    /** Returns the number of the word after a name that begins at {@code from}; {@code from} when none does. */
    int endAt(TokenizedPassage passage, int from);

    /** Returns the name for display of a match. */
    default String name(TokenizedPassage passage, int from, int to) {
        return passage.text(from, to);
    }
}
