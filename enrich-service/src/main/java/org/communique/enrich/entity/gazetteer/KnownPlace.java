package org.communique.enrich.entity.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A place that is known by name.
 *
 * @param key the same for all its names
 * @param country ISO 3166-1 alpha-2 code of the country that it is or lies in, null when there is none or several
 * @param kind how the name says it
 */
public record KnownPlace(String key, @Nullable String country, Kind kind) {

    /** How a name says a place. */
    public enum Kind {
        /** A country by its name. */
        COUNTRY,
        /** A country by a name that something else has as well: {@code Georgia}. */
        DOUBTFUL_COUNTRY,
        /** A country by its people or its adjective. */
        DEMONYM,
        /** A town, a region, a sea. */
        OTHER
    }
}
