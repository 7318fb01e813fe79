package org.communique.enrich.entity;

import java.util.List;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Place;

/**
 * The entities of a release, each once, the most relevant first.
 *
 * @param people most relevant first
 * @param organisations most relevant first
 * @param places most relevant first
 * @param countries ISO 3166-1 alpha-2 codes of the places, most relevant first
 */
public record Entities(List<Entity> people, List<Entity> organisations, List<Place> places, List<String> countries) {

    /** The entities of a release without names. */
    public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Entities {
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        countries = List.copyOf(countries);
    }
}
