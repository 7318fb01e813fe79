package org.communique.enrich.entity.place;

import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Tells languages from the people who speak them: {@code in Irish, English and Polish}, {@code en allemand}. */
final class LanguageNames {

    private static final Set<String> LINKS = Set.of("and", "or", "und", "oder");

    /** A longer row of capitalised words is no list of languages, and would be read anew at each of them. */
    private static final int MOST_WORDS = 12;

    private LanguageNames() {}

    /** Whether a word for a people stands for their language. */
    static boolean isOne(TokenizedPassage passage, int from, int to) {
        if (!passage.isCapitalised(from)) {
            return passage.word(from - 1).equals("en");
        }
        int first = from;
        while (first > from - MOST_WORDS && isInList(passage, first - 1)) {
            first--;
        }
        int last = to - 1;
        while (last < to + MOST_WORDS && isInList(passage, last + 1)) {
            last++;
        }
        while (!passage.isCapitalised(last)) {
            last--;
        }
        // A noun that follows is of the country: "in German and Swiss towns".
        return passage.lower(first - 1).equals("in") && !passage.gapAfter(last).equals(" ");
    }

    private static boolean isInList(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at) || LINKS.contains(passage.word(at));
    }
}
