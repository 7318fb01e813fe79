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
 * Finds organisations by the way their names are made, and by the acronyms that the text gives them: {@code National
 * Institute of Metrology (NIM)}. English, German and French only.
 */
public final class OrganisationFinder implements MentionFinder {

    private static final int LONGEST_ACRONYM = 8;

    private final Map<String, NameRule> rules =
            Map.of("en", new EnglishOrganisations(), "de", new GermanOrganisations(), "fr", new FrenchOrganisations());

    /** Whether English words only say what kind of organisation one is, as {@code Executive Board} does. */
    public static boolean isKindOnly(TokenizedPassage passage, int from, int to) {
        return EnglishOrganisations.isKindOnly(passage, from, to);
    }

    /** Whether English words say what part of the organisation it is that follows: {@code Governing Council of the}. */
    public static boolean isPartOf(TokenizedPassage passage, int from, int to) {
        int end = passage.word(to - 1).equals("the") ? to - 1 : to;
        return end - from > 1
                && passage.word(end - 1).equals("of")
                && EnglishOrganisations.isPartOnly(passage, from, end - 1);
    }

    @Override
    public List<Mention> find(SegmentedRelease document) {
        var rule = rules.get(document.language());
        if (rule == null) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        for (var passage : document.passages()) {
            if (!passage.hasCapitalsThroughout()) {
                addNames(document, passage, rule, found);
            }
        }
        addAcronyms(document, found);
        return found;
    }

    private static void addNames(
            SegmentedRelease document, TokenizedPassage passage, NameRule rule, List<Mention> found) {
        int at = 0;
        while (at < passage.size()) {
            InterruptionCheck.check();
            int end = rule.endAt(passage, at);
            if (end > at) {
                var name = passage.text(at, end);
                found.add(Mention.of(EntityKind.ORGANISATION, key(name, document.language()), name, passage, at, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** The same for all cases of a name: {@code des Bundesamtes für Umwelt}. */
    private static String key(String name, String language) {
        var stemmer = Stemmer.of(language);
        return String.join(
                " ", WordTokenizer.lower(name).stream().map(stemmer::stem).toList());
    }

    private static void addAcronyms(SegmentedRelease document, List<Mention> found) {
        var defined = new HashMap<String, Mention>();
        for (var mention : found) {
            var passage = document.passages().get(mention.passage());
            var acronym = passage.word(mention.to());
            if (passage.gapAfter(mention.to() - 1).equals(" (") && isAcronymOf(acronym, mention.name())) {
                defined.putIfAbsent(acronym, mention);
            }
        }
        if (!defined.isEmpty()) {
            document.passages().forEach(passage -> addAcronyms(passage, defined, found));
        }
    }

    private static boolean isAcronymOf(String acronym, String name) {
        return acronym.length() > 1
                && acronym.length() <= LONGEST_ACRONYM
                && acronym.equals(acronym.toUpperCase(Locale.ROOT))
                && Character.isUpperCase(acronym.charAt(0))
                && name.toUpperCase(Locale.ROOT).indexOf(acronym.charAt(0)) >= 0;
    }

    private static void addAcronyms(TokenizedPassage passage, Map<String, Mention> defined, List<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            var known = defined.get(passage.word(at));
            if (known != null) {
                found.add(Mention.of(EntityKind.ORGANISATION, known.key(), known.name(), passage, at, at + 1));
            }
        }
    }
}
