package org.communique.enrich.entity;

import org.jspecify.annotations.Nullable;

/** Finds the people, organisations and places that a release speaks of. Thread-safe; its data are read once. */
public final class EntityFinder {

    /**
     * Finds who and what a release speaks of.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks
     * @param language BCP 47, null when not known
     */
    public Entities find(String headline, @Nullable String lead, String body, @Nullable String language) {
        return Entities.NONE;
    }
}
