package org.communique.enrich.entity.organisation;

import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordLists;

/**
 * Grammar of French names such as {@code ministère de la Santé}, {@code Université de Genève}, {@code Vent du Nord SA}.
 */
final class FrenchOrganisationRule implements OrganisationRule {

    private static final Set<String> HEADS =
            WordLists.read(FrenchOrganisationRule.class, "heads.txt").of("fr");
    /** Kinds of organisation in names in lower case. */
    private static final Set<String> LOWER_CASE_HEADS = Set.of("ministère", "université", "préfecture");

    /** Kinds of organisation with a subject in lower case; after others such words are no name. */
    private static final Set<String> HEADS_OF_COMMON_NOUNS = Set.of(
            "ministère",
            "office",
            "institut",
            "département",
            "secrétariat",
            "fédération",
            "association",
            "agence",
            "observatoire",
            "académie");

    /**
     * Kinds of organisation immediately before a name: {@code Fondation Pierre Gianadda}, {@code lycée
     * Jeanne-Aubertin}.
     */
    private static final Set<String> HEADS_OF_NAMES =
            Set.of("fondation", "institut", "hôpital", "lycée", "collège", "musée", "théâtre", "groupe", "association");

    private static final Set<String> STOP_WORDS = StopWords.of("fr");
    private static final Set<String> JOINTS = Set.of(" ", "-");
    private static final Set<String> LINKS = Set.of("de", "du", "des", "d", "pour");
    private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l");
    private static final Set<String> CONTINUATIONS =
            Set.of("de", "du", "des", "d", "sur", "pour", "et", "en", "à", "aux");
    private static final Set<String> LEGAL_FORMS = Set.of("SA", "SAS", "SARL", "Sàrl", "AG", "SE", "GmbH");
    private static final Pattern ADJECTIVE = Pattern.compile(
            ".{3,}(ique|iques|al|ale|ales|aux|el|elle|elles|ien|iens|ienne|iennes|aire|aires|gères|cière|cières|ive|ives|rieure?s?|çaise?|civile?|suprême)|suisse");
    private static final int MAX_NAME_WORDS = 5;

    @Override
    public int endAt(TokenizedPassage passage, int from) {
        int company = endOfCompany(passage, from);
        if (company > from) {
            return company;
        }
        if (HEADS_OF_NAMES.contains(passage.lower(from)) && isNamed(passage, from)) {
            return endOfName(passage, from + 1);
        }
        boolean head = passage.isCapitalised(from)
                ? HEADS.contains(passage.lower(from))
                : LOWER_CASE_HEADS.contains(passage.word(from));
        if (!head) {
            return from;
        }
        int link = afterAdjectives(passage, from + 1);
        int subject = afterLink(passage, link);
        if (subject == link) {
            return from;
        }
        boolean capital = passage.isCapitalised(subject);
        if (!capital && !HEADS_OF_COMMON_NOUNS.contains(passage.lower(from))) {
            return from;
        }
        int end = capital ? endOfName(passage, subject) : endOfNouns(passage, subject);
        return end > subject && !continues(passage, end) ? end : from;
    }

    private static boolean isNamed(TokenizedPassage passage, int head) {
        return passage.gapAfter(head).equals(" ") && isName(passage, head + 1) && !passage.isAllCapitals(head + 1);
    }

    /**
     * Tells whether the name continues beyond the part understood, and is rejected: {@code Institut de recherches sur
     * la forêt}.
     */
    private static boolean continues(TokenizedPassage passage, int end) {
        return passage.gapAfter(end - 1).equals(" ")
                && !passage.isCapitalised(end - 1)
                && CONTINUATIONS.contains(passage.word(end));
    }

    private static int afterAdjectives(TokenizedPassage passage, int from) {
        int at = from;
        while (at < from + 2 && passage.gapAfter(at - 1).equals(" ") && isAdjective(passage, at)) {
            at++;
        }
        return at;
    }

    /** Returns the word after {@code de}, {@code de la}, {@code de l'} and the like. */
    private static int afterLink(TokenizedPassage passage, int at) {
        if (!LINKS.contains(passage.word(at)) || !passage.gapAfter(at - 1).equals(" ")) {
            return at;
        }
        if (ARTICLES.contains(passage.word(at + 1))) {
            return at + 2;
        }
        return passage.word(at).equals("pour") ? at : at + 1;
    }

    /** Returns the end of capitalised words, {@code de} between them, adjectives and one more noun after {@code et}. */
    private static int endOfName(TokenizedPassage passage, int from) {
        int end = from + 1;
        while (end < from + MAX_NAME_WORDS && JOINTS.contains(passage.gapAfter(end - 1))) {
            int part = afterLink(passage, end);
            if (passage.isCapitalised(part) && !STOP_WORDS.contains(passage.lower(part))) {
                end = part + 1;
            } else if (isAdjective(passage, end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static int endOfNouns(TokenizedPassage passage, int from) {
        int end = endOfNoun(passage, from);
        if (end == from || !passage.word(end).equals("et")) {
            return end;
        }
        int second = afterLink(passage, end + 1);
        boolean linked = second > end + 1;
        return linked ? Math.max(end, endOfNoun(passage, second) > second ? endOfNoun(passage, second) : end) : end;
    }

    private static int endOfNoun(TokenizedPassage passage, int from) {
        boolean noun = passage.word(from).length() > 2 && !STOP_WORDS.contains(passage.lower(from));
        return noun ? afterAdjectives(passage, from + 1) : from;
    }

    private static boolean isAdjective(TokenizedPassage passage, int at) {
        return !passage.isCapitalised(at)
                && !STOP_WORDS.contains(passage.lower(at))
                && ADJECTIVE.matcher(passage.word(at)).matches();
    }

    private static int endOfCompany(TokenizedPassage passage, int from) {
        int at = from;
        boolean begins = isName(passage, from)
                && !(isName(passage, from - 1) && passage.gapAfter(from - 1).equals(" "));
        while (begins
                && at < from + 3
                && isName(passage, at)
                && passage.gapAfter(at).equals(" ")) {
            at++;
            if (LEGAL_FORMS.contains(passage.word(at))) {
                return at + 1;
            }
        }
        return from;
    }

    private static boolean isName(TokenizedPassage passage, int at) {
        return passage.isCapitalised(at) && !STOP_WORDS.contains(passage.lower(at));
    }
}
