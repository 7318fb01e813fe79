package org.communique.enrich.entity.organisation;

import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordLists;

/**
 * Grammar of English names such as {@code Ministry of Health}, {@code National Research Council}, {@code Northwind
 * Energy Ltd}.
 */
final class EnglishOrganisationRule implements OrganisationRule {

    private static final Set<String> HEADS =
            WordLists.read(EnglishOrganisationRule.class, "heads.txt").of("en");
    private static final WordLists WORDS = WordLists.read(EnglishOrganisationRule.class, "english.txt");
    private static final int MAX_ACRONYM_LENGTH = 5;
    /** Most words of a name; a limit, as an endless row of words would be read again from many of them. */
    private static final int MAX_WORDS = 30;

    private static final Set<String> JOINTS = Set.of(" ", "-", " & ");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "on");
    private static final Set<String> PUBLIC_BODIES = WORDS.of("bodies");
    private static final Set<String> NO_NAMES = WORDS.of("no-names");
    private static final Set<String> OWNERS = WORDS.of("owners");
    private static final int MAX_WORDS_TO_HEAD = 4;
    private static final Set<String> STOP_WORDS = StopWords.of("en");
    private static final Set<String> GENERAL_WORDS = WORDS.of("general");

    private static final Set<String> NOT_IN_NAMES = WORDS.of("functions");
    private static final Set<String> DOCUMENTS = WORDS.of("documents");
    private static final Set<String> FORCES = Set.of("army", "navy");
    private static final Set<String> SUBUNITS = WORDS.of("parts");

    @Override
    public int endAt(TokenizedPassage passage, int from) {
        if (!isPart(passage, from) || (passage.isJoined(from - 1) && isPart(passage, from - 1))) {
            return from;
        }
        int end = from + 1;
        int next = afterNextPart(passage, from, end);
        while (next > end && end - from < MAX_WORDS) {
            end = next;
            next = afterNextPart(passage, from, end);
        }
        return isName(passage, from, trimmed(passage, from, end)) ? trimmed(passage, from, end) : from;
    }

    /** Returns the word after the next part of a name; {@code end} when the name is over. */
    private static int afterNextPart(TokenizedPassage passage, int from, int end) {
        if (passage.gapAfter(end - 1).equals(", ")) {
            return isInList(passage, end) && hasPreposition(passage, from, end) ? end + 1 : end;
        }
        if (isPossessive(passage, end)) {
            return end + 2;
        }
        if (!JOINTS.contains(passage.gapAfter(end - 1))) {
            return end;
        }
        if (isPart(passage, end)) {
            boolean acronym = passage.isAllCapitals(end) && hasPreposition(passage, from, end);
            return acronym ? end : end + 1;
        }
        if (passage.word(end).equals("and")
                && !hasPreposition(passage, from, end)
                && end - from <= 2
                && isPublicBody(passage, end + 1)) {
            return end + 2;
        }
        boolean about = PREPOSITIONS.contains(passage.word(end))
                && (isHead(passage, end - 1) ? isMoreThanSubunit(passage, from, end) : isOf(passage, from, end));
        boolean and = passage.word(end).equals("and") && hasPreposition(passage, from, end);
        if (!about && !and) {
            return end;
        }
        int part = about && passage.word(end + 1).equals("the") ? end + 2 : end + 1;
        boolean another = and && isHead(passage, part) && PREPOSITIONS.contains(passage.word(part + 1));
        return isPart(passage, part) && !another && passage.gapAfter(end).equals(" ") ? part + 1 : end;
    }

    /** {@code Food and Drug Administration}: a public body within a few words, all of them capitalised. */
    private static boolean isPublicBody(TokenizedPassage passage, int from) {
        for (int at = from;
                at < from + MAX_WORDS_TO_HEAD
                        && isPart(passage, at)
                        && passage.gapAfter(at - 1).equals(" ");
                at++) {
            if (at > from && PUBLIC_BODIES.contains(passage.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Children's Hospital}; {@code Russia's Ministry} is no name. */
    private static boolean isPossessive(TokenizedPassage passage, int end) {
        var gap = passage.gapAfter(end - 1);
        return (gap.equals("'") || gap.equals("\u2019"))
                && passage.word(end).equals("s")
                && OWNERS.contains(passage.lower(end - 1))
                && passage.gapAfter(end).equals(" ")
                && isPart(passage, end + 1);
    }

    /** {@code Institute for Forest, Snow and Landscape Research}. */
    private static boolean isInList(TokenizedPassage passage, int at) {
        boolean and = passage.word(at + 1).equals("and") || passage.word(at + 2).equals("and");
        return and && isPart(passage, at) && passage.gapAfter(at).startsWith(" ");
    }

    private static boolean hasPreposition(TokenizedPassage passage, int from, int end) {
        for (int at = from; at < end; at++) {
            if (PREPOSITIONS.contains(passage.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the end of the name without the words after its last kind of organisation. */
    private static int trimmed(TokenizedPassage passage, int from, int end) {
        if (hasPreposition(passage, from, end)) {
            return end;
        }
        int at = end;
        while (at > from && !isHead(passage, at - 1)) {
            at--;
        }
        return at;
    }

    /**
     * Tells whether the words are more than a part: {@code Governing Council of the Bank} is left to the bank, {@code
     * National Research Council of Norway} is not.
     */
    private static boolean isMoreThanSubunit(TokenizedPassage passage, int from, int end) {
        return !SUBUNITS.contains(passage.lower(end - 1)) || isSpecific(passage, from, end);
    }

    private static boolean isOf(TokenizedPassage passage, int from, int end) {
        return passage.word(end).equals("of") && hasPreposition(passage, from, end);
    }

    private static boolean isName(TokenizedPassage passage, int from, int end) {
        return end - from > 1 && !DOCUMENTS.contains(passage.lower(end - 1)) && isSpecific(passage, from, end);
    }

    /** Tells whether there is a specific word, neither a kind of organisation nor a general one. */
    private static boolean isSpecific(TokenizedPassage passage, int from, int end) {
        for (int at = from; at < end; at++) {
            boolean specific =
                    passage.isCapitalised(at) && !isHead(passage, at) && !GENERAL_WORDS.contains(passage.lower(at));
            if (specific) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the words name only a kind; the forces of a country have no other name. */
    static boolean isKindOnly(TokenizedPassage passage, int from, int to) {
        return isHead(passage, to - 1) && !FORCES.contains(passage.lower(to - 1)) && !isSpecific(passage, from, to);
    }

    static boolean isSubunitOnly(TokenizedPassage passage, int from, int to) {
        return SUBUNITS.contains(passage.lower(to - 1)) && !isSpecific(passage, from, to);
    }

    static boolean isNoName(String word) {
        return NO_NAMES.contains(word);
    }

    private static boolean isHead(TokenizedPassage passage, int at) {
        return HEADS.contains(passage.lower(at));
    }

    private static boolean isPart(TokenizedPassage passage, int at) {
        var word = passage.lower(at);
        return passage.isCapitalised(at)
                && (word.equals("new") || !STOP_WORDS.contains(word))
                && !NOT_IN_NAMES.contains(word)
                && word.length() > 1
                && !(passage.isAllCapitals(at) && word.length() > MAX_ACRONYM_LENGTH);
    }
}
