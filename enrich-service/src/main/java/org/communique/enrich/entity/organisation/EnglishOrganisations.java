package org.communique.enrich.entity.organisation;

import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordLists;

/** English names such as {@code Ministry of Health}, {@code National Research Council}, {@code Northwind Energy Ltd}. */
final class EnglishOrganisations implements NameRule {

    private static final Set<String> HEADS =
            WordLists.read(EnglishOrganisations.class, "heads.txt").of("en");
    private static final WordLists WORDS = WordLists.read(EnglishOrganisations.class, "english.txt");
    private static final int LONGEST_ACRONYM = 5;
    /** No name is longer; a row of words that could go on for ever is read anew at many of them. */
    private static final int MOST_WORDS = 30;

    private static final Set<String> JOINTS = Set.of(" ", "-", " & ");
    private static final Set<String> ABOUT = Set.of("of", "for", "on");
    private static final Set<String> STOP_WORDS = StopWords.of("en");
    private static final Set<String> GENERAL = WORDS.of("general");

    private static final Set<String> NO_PART = WORDS.of("functions");
    private static final Set<String> DOCUMENTS = WORDS.of("documents");
    private static final Set<String> FORCES = Set.of("army", "navy");
    private static final Set<String> PARTS = WORDS.of("parts");

    @Override
    public int endAt(TokenizedPassage passage, int from) {
        if (!isPart(passage, from) || (passage.isJoined(from - 1) && isPart(passage, from - 1))) {
            return from;
        }
        int end = from + 1;
        int next = next(passage, from, end);
        while (next > end && end - from < MOST_WORDS) {
            end = next;
            next = next(passage, from, end);
        }
        return isName(passage, from, trimmed(passage, from, end)) ? trimmed(passage, from, end) : from;
    }

    /** The word after the next part of a name; {@code end} when the name is over. */
    private static int next(TokenizedPassage passage, int from, int end) {
        if (passage.gapAfter(end - 1).equals(", ")) {
            return isInList(passage, end) && isAboutSomething(passage, from, end) ? end + 1 : end;
        }
        if (!JOINTS.contains(passage.gapAfter(end - 1))) {
            return end;
        }
        if (isPart(passage, end)) {
            boolean acronym = passage.isAllCapitals(end) && isAboutSomething(passage, from, end);
            return acronym ? end : end + 1;
        }
        boolean about = ABOUT.contains(passage.word(end))
                && (isHead(passage, end - 1) ? isMoreThanPart(passage, from, end) : isOf(passage, from, end));
        boolean and = passage.word(end).equals("and") && isAboutSomething(passage, from, end);
        if (!about && !and) {
            return end;
        }
        int part = about && passage.word(end + 1).equals("the") ? end + 2 : end + 1;
        boolean another = and && isHead(passage, part) && ABOUT.contains(passage.word(part + 1));
        return isPart(passage, part) && !another && passage.gapAfter(end).equals(" ") ? part + 1 : end;
    }

    /** {@code Institute for Forest, Snow and Landscape Research}. */
    private static boolean isInList(TokenizedPassage passage, int at) {
        boolean and = passage.word(at + 1).equals("and") || passage.word(at + 2).equals("and");
        return and && isPart(passage, at) && passage.gapAfter(at).startsWith(" ");
    }

    private static boolean isAboutSomething(TokenizedPassage passage, int from, int end) {
        for (int at = from; at < end; at++) {
            if (ABOUT.contains(passage.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** The end of the name when what follows its last kind of organisation is left out. */
    private static int trimmed(TokenizedPassage passage, int from, int end) {
        if (isAboutSomething(passage, from, end)) {
            return end;
        }
        int at = end;
        while (at > from && !isHead(passage, at - 1)) {
            at--;
        }
        return at;
    }

    /** {@code Governing Council of the Bank} is left to the bank, {@code National Research Council of Norway} is not. */
    private static boolean isMoreThanPart(TokenizedPassage passage, int from, int end) {
        return !PARTS.contains(passage.lower(end - 1)) || tells(passage, from, end);
    }

    private static boolean isOf(TokenizedPassage passage, int from, int end) {
        return passage.word(end).equals("of") && isAboutSomething(passage, from, end);
    }

    private static boolean isName(TokenizedPassage passage, int from, int end) {
        return end - from > 1 && !DOCUMENTS.contains(passage.lower(end - 1)) && tells(passage, from, end);
    }

    /** Whether there is a word that not every organisation of the kind has. */
    private static boolean tells(TokenizedPassage passage, int from, int end) {
        for (int at = from; at < end; at++) {
            boolean tells = passage.isCapitalised(at) && !isHead(passage, at) && !GENERAL.contains(passage.lower(at));
            if (tells) {
                return true;
            }
        }
        return false;
    }

    /** The forces of a country are named as their kind is. */
    static boolean isKindOnly(TokenizedPassage passage, int from, int to) {
        return isHead(passage, to - 1) && !FORCES.contains(passage.lower(to - 1)) && !tells(passage, from, to);
    }

    static boolean isPartOnly(TokenizedPassage passage, int from, int to) {
        return PARTS.contains(passage.lower(to - 1)) && !tells(passage, from, to);
    }

    private static boolean isHead(TokenizedPassage passage, int at) {
        return HEADS.contains(passage.lower(at));
    }

    private static boolean isPart(TokenizedPassage passage, int at) {
        var word = passage.lower(at);
        return passage.isCapitalised(at)
                && (word.equals("new") || !STOP_WORDS.contains(word))
                && !NO_PART.contains(word)
                && word.length() > 1
                && !(passage.isAllCapitals(at) && word.length() > LONGEST_ACRONYM);
    }
}
