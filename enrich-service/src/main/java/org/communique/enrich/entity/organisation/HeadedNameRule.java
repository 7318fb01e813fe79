package org.communique.enrich.entity.organisation;

import java.util.Map;
import java.util.Set;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.word.WordLists;

/**
 * Grammar of names that begin with their kind, in Spanish, Italian, Portuguese, Dutch, Polish and Swedish: {@code Ministerio de
 * Sanidad}, {@code Ministero della Salute}, {@code Ministerstwo Zdrowia}; and of companies with a legal form. A minister stands
 * for the ministry: {@code la ministra de Sanidad}.
 */
final class HeadedNameRule implements OrganisationRule {

    private static final WordLists HEADS = WordLists.read(HeadedNameRule.class, "heads.txt");
    private static final Map<String, Set<String>> LINKS = Map.of(
            "es", Set.of("de", "del", "la", "las", "los", "el", "y", "e", "para", "en"),
            "it",
                    Set.of(
                            "di", "del", "della", "dello", "dell", "dei", "degli", "delle", "e", "ed", "per", "la",
                            "il", "lo", "le", "l", "sulla", "a", "al"),
            "pt", Set.of("de", "do", "da", "dos", "das", "e", "para", "a", "o"),
            "nl", Set.of("van", "voor", "en", "de", "het", "der"),
            "pl", Set.of("i", "do", "ds", "ds."),
            "sv", Set.of("för", "och"));
    /** Words for a minister, and the ministry. */
    private static final Map<String, Map<String, String>> MINISTRIES = Map.of(
            "es", Map.of("ministro", "Ministerio", "ministra", "Ministerio"),
            "it", Map.of("ministro", "Ministero", "ministra", "Ministero"),
            "pt", Map.of("ministro", "Ministério", "ministra", "Ministério"),
            "nl", Map.of("minister", "Ministerie"));

    private static final Set<String> LEGAL_FORMS = Set.of(
            "SA", "SL", "SLU", "SAU", "SpA", "Spa", "Srl", "SRL", "Lda", "BV", "NV", "AB", "SE", "AG", "GmbH", "Inc",
            "Ltd", "SGPS");
    private static final Set<String> SWEDISH_ENDINGS =
            Set.of("myndigheten", "verket", "departementet", "styrelsen", "inspektionen", "institutet");
    private static final int MAX_WORDS = 12;
    private static final int MAX_LINKS = 2;
    private static final int MAX_COMPANY_WORDS = 4;

    private final String language;
    private final Set<String> heads;
    private final Set<String> links;
    private final Map<String, String> ministries;

    HeadedNameRule(String language) {
        this.language = language;
        heads = HEADS.of(language);
        links = LINKS.getOrDefault(language, Set.of());
        ministries = MINISTRIES.getOrDefault(language, Map.of());
    }

    @Override
    public int endAt(TokenizedPassage passage, int from) {
        if (ministries.containsKey(passage.lower(from))) {
            int end = endOfName(passage, from + 1);
            return isLink(passage, from + 1) && end > from + 2 ? end : from;
        }
        if (!passage.isCapitalised(from)) {
            return from;
        }
        if (language.equals("sv") && isSwedishAuthority(passage.lower(from))) {
            return from + 1;
        }
        if (heads.contains(passage.lower(from))) {
            int end = endOfName(passage, from + 1);
            return end > from + 1 ? end : from;
        }
        return endOfCompany(passage, from);
    }

    @Override
    public String name(TokenizedPassage passage, int from, int to) {
        var ministry = ministries.get(passage.lower(from));
        return ministry == null ? passage.text(from, to) : ministry + " " + passage.text(from + 1, to);
    }

    private static boolean isSwedishAuthority(String word) {
        return SWEDISH_ENDINGS.stream()
                .anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    private boolean isLink(TokenizedPassage passage, int at) {
        return links.contains(passage.lower(at)) && !passage.isCapitalised(at);
    }

    /** Returns the end of capitalised words with links between them; {@code from} when none follows. */
    private int endOfName(TokenizedPassage passage, int from) {
        int end = from;
        while (end < from + MAX_WORDS && isJoined(passage, end - 1)) {
            int part = end;
            while (part < end + MAX_LINKS && isLink(passage, part) && isJoined(passage, part)) {
                part++;
            }
            if (!passage.isCapitalised(part)) {
                return end;
            }
            end = part + 1;
        }
        return end;
    }

    /** A comma within a list of subjects joins as well: {@code Ministerio de Industria, Comercio y Turismo}. */
    private boolean isJoined(TokenizedPassage passage, int at) {
        var gap = passage.gapAfter(at);
        boolean list = gap.equals(", ")
                && passage.isCapitalised(at + 1)
                && (isLink(passage, at + 2)
                        && Set.of("y", "e", "en").contains(passage.lower(at + 2))
                        && passage.isCapitalised(at + 3));
        return gap.equals(" ") || gap.equals("'") || gap.equals("\u2019") || gap.equals("-") || list;
    }

    private static int endOfCompany(TokenizedPassage passage, int from) {
        boolean begins =
                !(passage.isCapitalised(from - 1) && passage.gapAfter(from - 1).equals(" "));
        for (int at = from + 1;
                begins && at <= from + MAX_COMPANY_WORDS && isCompanyJoint(passage.gapAfter(at - 1));
                at++) {
            if (LEGAL_FORMS.contains(passage.word(at))) {
                return at + 1;
            }
            if (!passage.isCapitalised(at)) {
                return from;
            }
        }
        return from;
    }

    private static boolean isCompanyJoint(String gap) {
        return gap.equals(" ") || gap.equals(", ") || gap.equals(" & ") || gap.equals("-");
    }
}
