package org.communique.enrich.entity.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.gazetteer.PhraseTable;
import org.communique.enrich.entity.mention.Document;
import org.communique.enrich.entity.mention.Kind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.Passage;

/**
 * Finds people where something says that a name is one: an honorific, a function, a first name, a verb of saying. Then
 * finds them again wherever their names stand alone. English, German and French only.
 */
public final class PersonFinder implements MentionFinder {

    private static final Pattern GERMAN_NOUN = Pattern.compile(
            ".*(ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|nis|nisse|ismus|tät|täten|ment|amt|rat)");

    /** A single word after one of these is hardly a noun. */
    private static final Pattern GERMAN_HIGH_TITLE =
            Pattern.compile(".*(kanzler|präsident|minister|sekretär|rätin|kommissar)(in)?|papst|könig|königin");

    private static final Set<String> JOINTS = Set.of(" ", "-");

    private static final PersonWords ENGLISH = new PersonWords("en");
    private static final int LONGEST_UNKNOWN = 4;
    private static final int WORDS_OF_A_FUNCTION = 6;
    private static final int WORDS_TO_A_FUNCTION = 3;

    private final GivenNames givenNames;
    private final Map<String, PersonWords> words =
            Stream.of("en", "de", "fr").collect(Collectors.toUnmodifiableMap(language -> language, PersonWords::new));

    /** Knows people by their first names. */
    public PersonFinder(GivenNames givenNames) {
        this.givenNames = givenNames;
    }

    /** The first word of an English name that is no honorific and no title; of {@code Dr Jane Doe} the second. */
    public static int afterTitles(Passage passage, int from, int to) {
        int at = from;
        while (at < to && ENGLISH.isHonorific(passage, at)) {
            at++;
        }
        while (at < to && ENGLISH.titleLength(passage, at) > 0) {
            at += ENGLISH.titleLength(passage, at);
        }
        return Math.min(at, to);
    }

    @Override
    public List<Mention> find(Document document) {
        var known = words.get(document.language());
        if (known == null) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        for (var passage : document.passages()) {
            if (!passage.hasCapitalsThroughout() || document.language().equals("de")) {
                addFirstMentions(new Reading(document, passage, known), found);
            }
        }
        addBareMentions(document, found);
        return found;
    }

    /** What the rules look at. */
    private record Reading(Document document, Passage passage, PersonWords words) {

        int endOfName(int from) {
            return new NameReader(words).endOf(passage, from);
        }

        boolean isGerman() {
            return words.language().equals("de");
        }
    }

    private void addFirstMentions(Reading reading, List<Mention> found) {
        int at = 0;
        while (at < reading.passage().size()) {
            int from = startOfName(reading, at);
            int end = from < 0 ? at : reading.endOfName(from);
            if (end > at) {
                var name = reading.passage().text(from, end);
                found.add(Mention.of(Kind.PERSON, name, name, reading.passage(), from, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Where a name begins that the word at a place announces or begins; -1 when it does neither. */
    private int startOfName(Reading reading, int at) {
        if (reading.words().isHonorific(reading.passage(), at)) {
            return afterHonorifics(reading, at);
        }
        int from = afterTitles(reading, at);
        if (from > at) {
            return isNameAfterTitle(reading, at, from) ? from : -1;
        }
        return isFullName(reading, at) ? at : -1;
    }

    /** {@code Herr Bundesrat Maurer}, {@code Prof. Dr. Weber}: the name begins after the last of them. */
    private static int afterHonorifics(Reading reading, int at) {
        int next = at + 1;
        while (reading.words().isHonorific(reading.passage(), next)) {
            next++;
        }
        next = afterTitles(reading, next);
        return reading.endOfName(next) > next ? next : -1;
    }

    /** {@code ihr Amtskollege Aussenminister Novák}: one title may follow another. */
    private static int afterTitles(Reading reading, int at) {
        int next = at;
        int length = reading.words().titleLength(reading.passage(), next);
        while (length > 0) {
            next += length;
            length = reading.words().titleLength(reading.passage(), next);
        }
        return next;
    }

    private boolean isNameAfterTitle(Reading reading, int title, int from) {
        var passage = reading.passage();
        int end = reading.endOfName(from);
        if (end == from || !passage.gapAfter(from - 1).equals(" ") || looksCommon(reading, from, end)) {
            return false;
        }
        if (givenNames.contains(passage.word(from)) && end > from + 1) {
            return true;
        }
        if (reading.words().isBody(passage.lower(from - 1))
                && !passage.lower(title).equals("secretary")) {
            return false;
        }
        if (end > from + 1) {
            return true;
        }
        return reading.isGerman()
                ? GERMAN_HIGH_TITLE.matcher(passage.lower(from - 1)).matches()
                        && !passage.word(from).endsWith("en")
                : passage.isCapitalised(title) || reading.words().language().equals("fr");
    }

    /** A first name and more, or two or three unknown words of which the neighbours say that they are someone. */
    private boolean isFullName(Reading reading, int at) {
        int end = reading.endOfName(at);
        int length = end - at;
        boolean several = length > 1 && reading.passage().text(at, end).contains(" ");
        if (!several || looksCommon(reading, at, end)) {
            return false;
        }
        return givenNames.contains(reading.passage().word(at))
                || (length <= LONGEST_UNKNOWN && (speaks(reading, at, end) || hasFunction(reading, at, end)));
    }

    /** {@code the new head of the agency, Jane Doe} or {@code Jane Doe, head of the agency}. */
    private static boolean hasFunction(Reading reading, int from, int end) {
        var passage = reading.passage();
        if (passage.gapAfter(from - 1).equals(", ")) {
            for (int at = from - 1; at >= from - WORDS_OF_A_FUNCTION && !endsClause(passage, at, from - 1); at--) {
                if (reading.words().titleLength(passage, at) > 0) {
                    return true;
                }
            }
        }
        boolean follows = passage.gapAfter(end - 1).equals(", ");
        return follows
                && IntStream.range(end, end + WORDS_TO_A_FUNCTION)
                        .anyMatch(at -> reading.words().titleLength(passage, at) > 0);
    }

    private static boolean endsClause(Passage passage, int at, int last) {
        return at < 0 || (at < last && !passage.isJoined(at));
    }

    /** {@code Jane Doe said}, {@code said Jane Doe}. */
    private static boolean speaks(Reading reading, int from, int end) {
        var passage = reading.passage();
        boolean before = reading.words().isVerbOfSaying(passage.lower(end))
                && passage.gapAfter(end - 1).equals(" ");
        return !reading.isGerman() && (before || reading.words().isVerbOfSaying(passage.lower(from - 1)));
    }

    private static boolean looksCommon(Reading reading, int from, int end) {
        for (int at = from; at < end; at++) {
            var word = reading.passage().word(at);
            if (word.length() > 3 && reading.document().hasInSmallLetters(word)) {
                return true;
            }
        }
        // A surname may follow an article, as in "die Meier AG"; a first name hardly does.
        return reading.isGerman()
                && (reading.document().isGermanNoun(reading.passage().word(from))
                        || GERMAN_NOUN.matcher(reading.passage().word(end - 1)).matches());
    }

    private static void addBareMentions(Document document, List<Mention> found) {
        var names = new PhraseTable<String>(false);
        for (var mention : List.copyOf(found)) {
            names.add(mention.name(), mention.name());
            var surname = mention.name().substring(mention.name().lastIndexOf(' ') + 1);
            names.add(surname, surname);
            names.add(mention.name().toUpperCase(Locale.ROOT), mention.name());
            names.add(surname.toUpperCase(Locale.ROOT), surname);
        }
        for (var passage : document.passages()) {
            int at = 0;
            while (at < passage.size()) {
                var name = names.longestAt(passage, at);
                int length = name.map(PhraseTable.Found::length).orElse(1);
                if (name.isPresent() && standsAlone(passage, at + length)) {
                    found.add(Mention.of(
                            Kind.PERSON, name.get().value(), name.get().value(), passage, at, at + length));
                }
                at += length;
            }
        }
    }

    /** Whether a name is not a part of a longer one: {@code Stoltenberg Foundation}. */
    private static boolean standsAlone(Passage passage, int end) {
        return passage.hasCapitalsThroughout()
                || !(JOINTS.contains(passage.gapAfter(end - 1))
                        && passage.isCapitalised(end)
                        && !passage.isAllCapitals(end));
    }
}
