package org.communique.enrich.entity.person;

import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordLists;

/** Words of one language before, after and inside people's names, and those never in one. */
final class PersonLexicon {

    private static final WordLists HONORIFICS = WordLists.read(PersonLexicon.class, "honorifics.txt");
    private static final WordLists TITLES = WordLists.read(PersonLexicon.class, "titles.txt");
    private static final WordLists NON_NAMES = WordLists.read(PersonLexicon.class, "no-names.txt");
    private static final WordLists VERBS = WordLists.read(PersonLexicon.class, "verbs-of-saying.txt");
    private static final Pattern GERMAN_TITLE = Pattern.compile(
            ".{3,}(minister|präsident|sekretär|kanzler|direktor|chef|sprecher|botschafter|beauftragter?|leiter|kommissar|inspekteur)(in)?n?");
    /** Titles of bodies as well: a name follows one only when it begins with a first name. */
    private static final Set<String> BODIES = Set.of(
            "bundesrat",
            "nationalrat",
            "ständerat",
            "regierungsrat",
            "staatsrat",
            "general",
            "secretary",
            "chair",
            "head",
            "judge");

    private final String language;
    private final Set<String> honorifics;
    private final Set<String> titles;
    private final Set<String> nonNames;
    private final Set<String> verbs;
    private final Set<String> stopWords;

    PersonLexicon(String language) {
        this.language = language;
        this.honorifics = HONORIFICS.of(language);
        this.titles = TITLES.of(language);
        this.nonNames = NON_NAMES.of(language);
        this.verbs = VERBS.of(language);
        this.stopWords = StopWords.of(language);
    }

    String language() {
        return language;
    }

    /** Tells whether a word is an honorific: {@code Mr}, {@code Frau}, {@code M.}; a French M needs its full stop. */
    boolean isHonorific(TokenizedPassage passage, int at) {
        var word = passage.lower(at);
        boolean singleLetter = word.length() == 1;
        return passage.isCapitalised(at)
                && honorifics.contains(word)
                && (passage.gapAfter(at).equals(". ")
                        || (!singleLetter && passage.gapAfter(at).isBlank()));
    }

    /** Returns the number of words of the title that begins at a word; 0 when none does. */
    int titleLength(TokenizedPassage passage, int at) {
        if (passage.isJoined(at) && titles.contains(passage.lower(at) + "_" + passage.lower(at + 1))) {
            return 2;
        }
        var hyphenated = passage.gapAfter(at).equals("-") ? passage.lower(at) + "-" + passage.lower(at + 1) : "";
        if (titles.contains(hyphenated)) {
            return 2;
        }
        return isTitle(passage.lower(at)) ? 1 : 0;
    }

    private boolean isTitle(String lower) {
        return titles.contains(lower)
                || (language.equals("de") && GERMAN_TITLE.matcher(lower).matches());
    }

    /** Tells whether a title is also the name of a body. */
    boolean isBody(String title) {
        return BODIES.contains(title);
    }

    boolean isVerbOfSaying(String word) {
        return verbs.contains(word);
    }

    /** Tells whether a capitalised word may be part of a person's name. */
    boolean mayBeName(String word) {
        var lower = LowerCase.of(word);
        return !nonNames.contains(lower) && !stopWords.contains(lower) && !isTitle(lower);
    }
}
