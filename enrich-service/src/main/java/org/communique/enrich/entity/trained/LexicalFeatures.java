package org.communique.enrich.entity.trained;

import java.util.Set;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;

/**
 * Word lists as features of tokens, so that the model recognises names absent from its training. Thread-safe.
 *
 * @param givenNames first names
 * @param placeWords words of English place names and demonyms
 */
public record LexicalFeatures(GivenNames givenNames, Set<String> placeWords) {

    private static final int GIVEN_NAME = 1;
    private static final int PLACE = 2;

    /** Copies the set. */
    public LexicalFeatures {
        placeWords = Set.copyOf(placeWords);
    }

    /** Returns the lists of the gazetteers. */
    public static LexicalFeatures ofGazetteers() {
        return of(new GivenNames());
    }

    /** Returns the lists of the gazetteers, with first names already read. */
    public static LexicalFeatures of(GivenNames givenNames) {
        return new LexicalFeatures(givenNames, PlaceGazetteer.englishWords());
    }

    /** Returns the lists of a word, case included, as a bit set; 0 for none. */
    int of(String word) {
        return (givenNames.contains(word) ? GIVEN_NAME : 0) | (placeWords.contains(word) ? PLACE : 0);
    }
}
