package org.communique.enrich.entity.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.InterruptionCheck;
import org.communique.enrich.text.word.Stemmer;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * Finds organisations by the grammar of their names and by acronyms byAcronym in the text: {@code National Institute of
 * Metrology (NIM)}. English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Swedish.
 */
public final class OrganisationFinder implements MentionFinder {

    private static final int MAX_ACRONYM_LENGTH = 8;

    private final Map<String, OrganisationRule> rules = Map.of(
            "en", new EnglishOrganisationRule(),
            "de", new GermanOrganisationRule(),
            "fr", new FrenchOrganisationRule(),
            "es", new HeadedNameRule("es"),
            "it", new HeadedNameRule("it"),
            "pt", new HeadedNameRule("pt"),
            "nl", new HeadedNameRule("nl"),
            "pl", new HeadedNameRule("pl"),
            "sv", new HeadedNameRule("sv"));

    /** Tells whether English words are only a kind of organisation, as {@code Executive Board}. */
    public static boolean isKindOnly(TokenizedPassage passage, int from, int to) {
        return EnglishOrganisationRule.isKindOnly(passage, from, to);
    }

    /** Tells whether English words name a part of the organisation after them: {@code Governing Council of the}. */
    public static boolean isPartOf(TokenizedPassage passage, int from, int to) {
        int end = passage.word(to - 1).equals("the") ? to - 1 : to;
        return end - from > 1
                && passage.word(end - 1).equals("of")
                && EnglishOrganisationRule.isSubunitOnly(passage, from, end - 1);
    }

    /** Tells whether an English word may be an organisation by itself: no adjective, party mark, single letter. */
    public static boolean mayStandAlone(TokenizedPassage passage, int at) {
        return passage.word(at).length() > 1 && !EnglishOrganisationRule.isNoName(passage.lower(at));
    }

    @Override
    public List<Mention> find(SegmentedRelease release) {
        var rule = rules.get(release.language());
        if (rule == null) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        for (var passage : release.passages()) {
            if (!passage.isMostlyCapitalised()) {
                addNames(release, passage, rule, found);
            }
        }
        addAcronyms(release, found);
        return found;
    }

    private static void addNames(
            SegmentedRelease release, TokenizedPassage passage, OrganisationRule rule, List<Mention> found) {
        int at = 0;
        while (at < passage.size()) {
            InterruptionCheck.check();
            int end = rule.endAt(passage, at);
            if (end > at) {
                var name = rule.name(passage, at, end);
                found.add(Mention.of(EntityKind.ORGANISATION, key(name, release.language()), name, passage, at, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Returns a key equal for all cases of a name: {@code des Bundesamtes für Umwelt}. */
    private static String key(String name, String language) {
        var stemmer = Stemmer.of(language);
        return String.join(
                " ", WordTokenizer.lower(name).stream().map(stemmer::stem).toList());
    }

    private static void addAcronyms(SegmentedRelease release, List<Mention> found) {
        var byAcronym = new HashMap<String, Mention>();
        for (var mention : found) {
            var passage = release.passages().get(mention.passage());
            var acronym = passage.word(mention.to());
            if (passage.gapAfter(mention.to() - 1).equals(" (") && isAcronymOf(acronym, mention.name())) {
                byAcronym.putIfAbsent(acronym, mention);
            }
        }
        if (!byAcronym.isEmpty()) {
            release.passages().forEach(passage -> addAcronyms(passage, byAcronym, found));
        }
    }

    private static boolean isAcronymOf(String acronym, String name) {
        return acronym.length() > 1
                && acronym.length() <= MAX_ACRONYM_LENGTH
                && acronym.equals(acronym.toUpperCase(Locale.ROOT))
                && Character.isUpperCase(acronym.charAt(0))
                && name.toUpperCase(Locale.ROOT).indexOf(acronym.charAt(0)) >= 0;
    }

    private static void addAcronyms(TokenizedPassage passage, Map<String, Mention> byAcronym, List<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            var known = byAcronym.get(passage.word(at));
            if (known != null) {
                found.add(Mention.of(EntityKind.ORGANISATION, known.key(), known.name(), passage, at, at + 1));
            }
        }
    }
}
