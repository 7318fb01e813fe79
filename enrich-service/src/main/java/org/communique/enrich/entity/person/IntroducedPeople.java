package org.communique.enrich.entity.person;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;

/**
 * Names of people in a passage by their introduction: an honorific or a function before it, a first name, a verb of
 * saying beside it.
 *
 * @param release of the passage
 * @param lexicon of its language
 * @param givenNames first names as evidence of a name
 */
record IntroducedPeople(
        SegmentedRelease release, TokenizedPassage passage, PersonLexicon lexicon, GivenNames givenNames) {

    private static final Pattern GERMAN_NOUN = Pattern.compile(
            ".*(ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|nis|nisse|ismus|tät|täten|ment|amt|rat)");

    /** Titles before a single word that is then hardly a noun. */
    private static final Pattern GERMAN_HIGH_TITLE =
            Pattern.compile(".*(kanzler|präsident|minister|sekretär|rätin|kommissar)(in)?|papst|könig|königin");

    /** Languages whose titles are written in small letters. */
    private static final Set<String> SMALL_TITLES = Set.of("fr", "es", "it", "pt");

    private static final int MAX_UNKNOWN_WORDS = 4;
    /** Most honorifics or titles in a row; a limit, as a longer row would be read again from each of them. */
    private static final int MAX_TITLES = 8;

    private static final int MAX_FUNCTION_WORDS = 6;
    private static final int MAX_WORDS_BEFORE_FUNCTION = 3;

    /** Returns the number of the word after a name that begins at {@code from}; {@code from} when none does. */
    int endOfName(int from) {
        return new PersonNameParser(lexicon).endOfName(passage, from);
    }

    /** Returns the start of a name introduced by or beginning at a word; -1 without one. */
    int startOfName(int at) {
        if (lexicon.isHonorific(passage, at)) {
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
        while (next < at + MAX_TITLES && lexicon.isHonorific(passage, next)) {
            next++;
        }
        next = afterTitles(next);
        return endOfName(next) > next ? next : -1;
    }

    /** {@code ihr Amtskollege Aussenminister Novák}: one title may follow another. */
    private int afterTitles(int at) {
        int next = at;
        int length = lexicon.titleLength(passage, next);
        while (length > 0 && next < at + MAX_TITLES) {
            next += length;
            length = lexicon.titleLength(passage, next);
        }
        return next;
    }

    private boolean isNameAfterTitle(int title, int from) {
        int end = endOfName(from);
        if (end == from || !passage.gapAfter(from - 1).equals(" ") || looksLikeCommonNoun(from, end)) {
            return false;
        }
        if (givenNames.contains(passage.word(from)) && end > from + 1) {
            return true;
        }
        if (lexicon.isBody(passage.lower(from - 1)) && !passage.lower(title).equals("secretary")) {
            return false;
        }
        if (end > from + 1) {
            return true;
        }
        return isGerman()
                ? GERMAN_HIGH_TITLE.matcher(passage.lower(from - 1)).matches()
                        && !passage.word(from).endsWith("en")
                : passage.isCapitalised(title) || SMALL_TITLES.contains(lexicon.language());
    }

    /** Tells whether a first name and more begin here, or two to four unknown words with evidence beside them. */
    private boolean isFullName(int at) {
        int end = endOfName(at);
        int length = end - at;
        boolean several = length > 1 && passage.text(at, end).contains(" ");
        if (!several || looksLikeCommonNoun(at, end)) {
            return false;
        }
        return givenNames.contains(passage.word(at))
                || (length <= MAX_UNKNOWN_WORDS && (isSpeaker(at, end) || hasFunction(at, end)));
    }

    /** {@code the new head of the agency, Jane Doe} or {@code Jane Doe, head of the agency}. */
    private boolean hasFunction(int from, int end) {
        if (passage.gapAfter(from - 1).equals(", ")) {
            for (int at = from - 1; at >= from - MAX_FUNCTION_WORDS && !endsClause(passage, at, from - 1); at--) {
                if (lexicon.titleLength(passage, at) > 0) {
                    return true;
                }
            }
        }
        boolean follows = passage.gapAfter(end - 1).equals(", ");
        return follows
                && IntStream.range(end, end + MAX_WORDS_BEFORE_FUNCTION)
                        .anyMatch(at -> lexicon.titleLength(passage, at) > 0);
    }

    private static boolean endsClause(TokenizedPassage passage, int at, int last) {
        return at < 0 || (at < last && !passage.isJoined(at));
    }

    /** {@code Jane Doe said}, {@code said Jane Doe}. */
    private boolean isSpeaker(int from, int end) {
        boolean before = lexicon.isVerbOfSaying(passage.lower(end))
                && passage.gapAfter(end - 1).equals(" ");
        return !isGerman() && (before || lexicon.isVerbOfSaying(passage.lower(from - 1)));
    }

    private boolean looksLikeCommonNoun(int from, int end) {
        for (int at = from; at < end; at++) {
            var word = passage.word(at);
            if (word.length() > 3 && release.hasInLowerCase(word)) {
                return true;
            }
        }
        // A surname may follow an article, as in "die Meier AG"; a first name hardly does.
        return isGerman()
                && (release.isGermanNoun(passage.word(from))
                        || GERMAN_NOUN.matcher(passage.word(end - 1)).matches());
    }

    private boolean isGerman() {
        return lexicon.language().equals("de");
    }
}
