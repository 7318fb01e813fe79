package org.communique.enrich.entity.organisation;

import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordLists;

/**
 * Grammar of German names such as {@code Bundesamt für Umwelt}, {@code Universität Zürich}, {@code Nordwind Energie
 * AG}.
 */
final class GermanOrganisationRule implements OrganisationRule {

    private static final Set<String> HEADS =
            WordLists.read(GermanOrganisationRule.class, "heads.txt").of("de");
    private static final Set<String> STOP_WORDS = StopWords.of("de");
    private static final Set<String> JOINTS = Set.of(" ", "-");
    private static final Set<String> HEADS_OF_TOWNS = Set.of(
            "universität",
            "hochschule",
            "fachhochschule",
            "universitätsspital",
            "kantonsspital",
            "kantonspolizei",
            "stadtpolizei",
            "universitätsklinikum",
            "inselspital",
            "charité");
    private static final Set<String> HEADS_OF_SUBJECTS = Set.of(
            "ministerium",
            "bundesministerium",
            "staatsministerium",
            "akademie",
            "verband",
            "bundesverband",
            "stiftung",
            "vereinigung");
    /** Kinds of organisation in a compound with a hyphen: {@code Wendlandt-Institut}. */
    private static final Set<String> HEADS_IN_COMPOUNDS = Set.of(
            "institut",
            "stiftung",
            "universität",
            "gesellschaft",
            "zentrum",
            "museum",
            "klinikum",
            "akademie",
            "verband",
            "gruppe",
            "werk");

    private static final Set<String> LEGAL_FORMS = Set.of("AG", "GmbH", "SE", "KG", "mbH", "SA", "Ltd", "Inc");
    private static final Set<String> GENERAL_WORDS =
            Set.of("firma", "unternehmen", "konzern", "tochter", "tochtergesellschaft", "die", "der", "das", "swiss");
    private static final Pattern MINISTRY = Pattern.compile("\\p{Lu}\\p{L}{3,}ministeriums?");
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}{3,}(e|en|er|es)");
    private static final int MAX_NOUNS = 4;
    private static final int MAX_COMPANY_WORDS = 3;

    @Override
    public int endAt(TokenizedPassage passage, int from) {
        int company = endOfCompany(passage, from);
        if (company > from) {
            return company;
        }
        if (isHyphenated(passage, from)) {
            return Math.max(from + 2, endFromHead(passage, from + 1));
        }
        boolean adjective = passage.isCapitalised(from)
                && ADJECTIVE.matcher(passage.word(from)).matches()
                && isHead(passage, from + 1)
                && passage.gapAfter(from).equals(" ")
                && !STOP_WORDS.contains(passage.lower(from));
        int head = adjective ? from + 1 : from;
        int end = endFromHead(passage, head);
        return end > head ? end : from;
    }

    /**
     * Tells whether a compound begins here: {@code Helmholtz-Zentrum}, but not the second half of a longer name, nor
     * {@code EU-Institut}.
     */
    private static boolean isHyphenated(TokenizedPassage passage, int from) {
        return passage.isCapitalised(from)
                && !passage.isAllCapitals(from)
                && passage.gapAfter(from).equals("-")
                && !passage.gapAfter(from - 1).equals("-")
                && passage.isCapitalised(from + 1)
                && HEADS_IN_COMPOUNDS.contains(withoutEnding(passage.lower(from + 1), HEADS_IN_COMPOUNDS));
    }

    private static int endFromHead(TokenizedPassage passage, int head) {
        if (MINISTRY.matcher(passage.word(head)).matches() && !isHead(passage, head)) {
            return head + 1;
        }
        var kind = head(passage, head);
        if (!passage.isCapitalised(head) || !passage.gapAfter(head).equals(" ")) {
            return head;
        }
        if (HEADS_OF_TOWNS.contains(kind) && isNoun(passage, head + 1)) {
            return head + 2;
        }
        var link = passage.word(head + 1);
        boolean about = link.equals("für") && HEADS.contains(kind);
        boolean of = (link.equals("der") || link.equals("des")) && HEADS_OF_SUBJECTS.contains(kind);
        return about || of ? endOfSubject(passage, head + 2, head) : head;
    }

    /**
     * Returns the end of adjectives, a noun, and further nouns after commas and {@code und}; {@code none} without a
     * noun.
     */
    private static int endOfSubject(TokenizedPassage passage, int from, int none) {
        int end = endOfNoun(passage, from);
        if (end == from) {
            return none;
        }
        for (int nouns = 1; nouns < MAX_NOUNS; nouns++) {
            boolean and = passage.word(end).equals("und");
            boolean comma = passage.gapAfter(end - 1).equals(", ")
                    && passage.word(end + 1).matches("und|\\p{Lu}.*");
            int next = and ? endOfNoun(passage, end + 1) : comma ? endOfNoun(passage, end) : end;
            if (next <= (and ? end + 1 : end) || (comma && !leadsToAnd(passage, end))) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static boolean leadsToAnd(TokenizedPassage passage, int from) {
        return passage.word(from + 1).equals("und") || passage.word(from + 2).equals("und");
    }

    private static int endOfNoun(TokenizedPassage passage, int from) {
        int at = from;
        while (at < from + 2
                && passage.gapAfter(at).equals(" ")
                && !passage.isCapitalised(at)
                && ADJECTIVE.matcher(passage.word(at)).matches()) {
            at++;
        }
        if (!isNoun(passage, at)
                || !(passage.gapAfter(at - 1).equals(" ")
                        || passage.gapAfter(at - 1).equals(", "))) {
            return from;
        }
        boolean adjective = passage.gapAfter(at).equals(" ")
                && isNoun(passage, at + 1)
                && ADJECTIVE.matcher(passage.word(at)).matches();
        return adjective ? at + 2 : at + 1;
    }

    private static int endOfCompany(TokenizedPassage passage, int from) {
        int at = from;
        boolean begins = isNoun(passage, from)
                && !GENERAL_WORDS.contains(passage.lower(from))
                && !isJoinedToNoun(passage, from - 1);
        while (begins
                && at < from + MAX_COMPANY_WORDS
                && isNoun(passage, at)
                && JOINTS.contains(passage.gapAfter(at))) {
            at++;
            if (LEGAL_FORMS.contains(passage.word(at))) {
                return at + 1;
            }
        }
        return from;
    }

    private static boolean isJoinedToNoun(TokenizedPassage passage, int at) {
        return isNoun(passage, at)
                && JOINTS.contains(passage.gapAfter(at))
                && !GENERAL_WORDS.contains(passage.lower(at));
    }

    private static boolean isNoun(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at) && !STOP_WORDS.contains(passage.lower(at));
    }

    private static boolean isHead(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at) && HEADS.contains(head(passage, at));
    }

    /** Returns the kind of organisation without the ending of the genitive. */
    private static String head(TokenizedPassage passage, int at) {
        return withoutEnding(passage.lower(at), HEADS);
    }

    private static String withoutEnding(String word, Set<String> known) {
        return known.contains(word) || !word.endsWith("s") ? word : word.replaceAll("e?s$", "");
    }
}
