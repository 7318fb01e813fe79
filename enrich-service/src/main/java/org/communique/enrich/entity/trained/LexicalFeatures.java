package org.communique.enrich.entity.trained;

import java.util.Set;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;

/**
 * What is known of a word beforehand, so that the model also reads names that it never met. Thread-safe.
 *
 * @param givenNames first names
 * @param places words of places' names
 */
public record LexicalFeatures(GivenNames givenNames, Set<String> places) {

    private static final int GIVEN_NAME = 1;
    private static final int PLACE = 2;

    /** Copies the set. */
    public LexicalFeatures {
        places = Set.copyOf(places);
    }

    /** Knows what the gazetteers know. */
    public static LexicalFeatures ofGazetteers() {
        return of(new GivenNames());
    }

    /** The same, of given names that were read already. */
    public static LexicalFeatures of(GivenNames givenNames) {
        return new LexicalFeatures(givenNames, PlaceGazetteer.englishWords());
    }

    /** A number that says which lists a word, as it is written, is on; 0 for none. */
    int of(String word) {
        return (givenNames.contains(word) ? GIVEN_NAME : 0) | (places.contains(word) ? PLACE : 0);
    }
}
