package org.communique.enrich.entity.place;

import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Tells languages from peoples: {@code in Irish, English and Polish}, {@code en allemand}. */
final class LanguageNames {

    private static final Set<String> LINKS = Set.of("and", "or", "und", "oder");

    /**
     * Most words of a list of languages; a limit, as a longer row of capitalised words would be read again from each of
     * them.
     */
    private static final int MAX_WORDS = 12;

    private LanguageNames() {}

    /** Tells whether a demonym stands for a language. */
    static boolean isLanguage(TokenizedPassage passage, int from, int to) {
        if (!passage.isCapitalised(from)) {
            return passage.word(from - 1).equals("en");
        }
        int first = from;
        while (first > from - MAX_WORDS && isInList(passage, first - 1)) {
            first--;
        }
        int last = to - 1;
        while (last < to + MAX_WORDS && isInList(passage, last + 1)) {
            last++;
        }
        while (!passage.isCapitalised(last)) {
            last--;
        }
        // Before a noun it means the country: "in German and Swiss towns".
        return passage.lower(first - 1).equals("in") && !passage.gapAfter(last).equals(" ");
    }

    private static boolean isInList(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at) || LINKS.contains(passage.word(at));
    }
}
