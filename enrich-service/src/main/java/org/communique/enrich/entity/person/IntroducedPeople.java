package org.communique.enrich.entity.person;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;

/**
 * The words of a passage that something says to be the name of a person: an honorific or a function before it, a first name,
 * a neighbour that speaks.
 *
 * @param document what the passage is of
 * @param words of its language
 * @param givenNames by which a name may announce itself
 */
record IntroducedPeople(SegmentedRelease document, TokenizedPassage passage, PersonWords words, GivenNames givenNames) {

    private static final Pattern GERMAN_NOUN = Pattern.compile(
            ".*(ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|nis|nisse|ismus|tät|täten|ment|amt|rat)");

    /** A single word after one of these is hardly a noun. */
    private static final Pattern GERMAN_HIGH_TITLE =
            Pattern.compile(".*(kanzler|präsident|minister|sekretär|rätin|kommissar)(in)?|papst|könig|königin");

    private static final int LONGEST_UNKNOWN = 4;
    /** A longer row of honorifics or titles is nobody's, and would be read anew at each of them. */
    private static final int MOST_TITLES = 8;

    private static final int WORDS_OF_A_FUNCTION = 6;
    private static final int WORDS_TO_A_FUNCTION = 3;

    /** The word after a name that begins at a place; the place itself when none does. */
    int endOfName(int from) {
        return new NameReader(words).endOf(passage, from);
    }

    /** Where a name begins that the word at a place announces or begins; -1 when it does neither. */
    int startOfName(int at) {
        if (words.isHonorific(passage, at)) {
            return afterHonorifics(at);
        }
        int from = afterTitles(at);
        if (from > at) {
            return isNameAfterTitle(at, from) ? from : -1;
        }
        return isFullName(at) ? at : -1;
    }

    /** {@code Herr Bundesrat Maurer}, {@code Prof. Dr. Weber}: the name begins after the last of them. */
    private int afterHonorifics(int at) {
        int next = at + 1;
        while (next < at + MOST_TITLES && words.isHonorific(passage, next)) {
            next++;
        }
        next = afterTitles(next);
        return endOfName(next) > next ? next : -1;
    }

    /** {@code ihr Amtskollege Aussenminister Novák}: one title may follow another. */
    private int afterTitles(int at) {
        int next = at;
        int length = words.titleLength(passage, next);
        while (length > 0 && next < at + MOST_TITLES) {
            next += length;
            length = words.titleLength(passage, next);
        }
        return next;
    }

    private boolean isNameAfterTitle(int title, int from) {
        int end = endOfName(from);
        if (end == from || !passage.gapAfter(from - 1).equals(" ") || looksCommon(from, end)) {
            return false;
        }
        if (givenNames.contains(passage.word(from)) && end > from + 1) {
            return true;
        }
        if (words.isBody(passage.lower(from - 1)) && !passage.lower(title).equals("secretary")) {
            return false;
        }
        if (end > from + 1) {
            return true;
        }
        return isGerman()
                ? GERMAN_HIGH_TITLE.matcher(passage.lower(from - 1)).matches()
                        && !passage.word(from).endsWith("en")
                : passage.isCapitalised(title) || words.language().equals("fr");
    }

    /** A first name and more, or two or three unknown words of which the neighbours say that they are someone. */
    private boolean isFullName(int at) {
        int end = endOfName(at);
        int length = end - at;
        boolean several = length > 1 && passage.text(at, end).contains(" ");
        if (!several || looksCommon(at, end)) {
            return false;
        }
        return givenNames.contains(passage.word(at))
                || (length <= LONGEST_UNKNOWN && (speaks(at, end) || hasFunction(at, end)));
    }

    /** {@code the new head of the agency, Jane Doe} or {@code Jane Doe, head of the agency}. */
    private boolean hasFunction(int from, int end) {
        if (passage.gapAfter(from - 1).equals(", ")) {
            for (int at = from - 1; at >= from - WORDS_OF_A_FUNCTION && !endsClause(passage, at, from - 1); at--) {
                if (words.titleLength(passage, at) > 0) {
                    return true;
                }
            }
        }
        boolean follows = passage.gapAfter(end - 1).equals(", ");
        return follows
                && IntStream.range(end, end + WORDS_TO_A_FUNCTION).anyMatch(at -> words.titleLength(passage, at) > 0);
    }

    private static boolean endsClause(TokenizedPassage passage, int at, int last) {
        return at < 0 || (at < last && !passage.isJoined(at));
    }

    /** {@code Jane Doe said}, {@code said Jane Doe}. */
    private boolean speaks(int from, int end) {
        boolean before = words.isVerbOfSaying(passage.lower(end))
                && passage.gapAfter(end - 1).equals(" ");
        return !isGerman() && (before || words.isVerbOfSaying(passage.lower(from - 1)));
    }

    private boolean looksCommon(int from, int end) {
        for (int at = from; at < end; at++) {
            var word = passage.word(at);
            if (word.length() > 3 && document.hasInSmallLetters(word)) {
                return true;
            }
        }
        // A surname may follow an article, as in "die Meier AG"; a first name hardly does.
        return isGerman()
                && (document.isGermanNoun(passage.word(from))
                        || GERMAN_NOUN.matcher(passage.word(end - 1)).matches());
    }

    private boolean isGerman() {
        return words.language().equals("de");
    }
}
