package org.communique.contracts.tag;

import java.util.List;

/**
 * Subjects of a release, found by the enrichment.
 *
 * @param topics most confident first
 * @param people most relevant first
 * @param organisations most relevant first
 * @param places most relevant first
 * @param countries ISO 3166-1 alpha-2 codes of the places, each once, most relevant first
 * @param keyphrases best first
 */
public record Tags(
        List<Topic> topics,
        List<Entity> people,
        List<Entity> organisations,
        List<Place> places,
        List<String> countries,
        List<String> keyphrases) {

    /** No tags at all. */
    public static final Tags NONE = new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Tags {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        countries = List.copyOf(countries);
        keyphrases = List.copyOf(keyphrases);
    }
}
