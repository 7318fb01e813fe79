package org.communique.enrich.entity.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * Place of the gazetteer.
 *
 * @param key equal for all names of the place
 * @param country ISO 3166-1 alpha-2 code of the place's country, for a country its own; null when there is none or
 *     several
 * @param kind of the name
 */
public record KnownPlace(String key, @Nullable String country, Kind kind) {

    /** Kind of a place's name. */
    public enum Kind {
        /** A country by its name. */
        COUNTRY,
        /** A country by an ambiguous name: {@code Georgia}. */
        AMBIGUOUS_COUNTRY,
        /** A country by its people or its adjective. */
        DEMONYM,
        /** A town, a region, a sea. */
        OTHER
    }
}
