package org.communique.enrich.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.enrich.text.sentence.SentenceSplitter;
import org.communique.enrich.text.word.LongTexts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases that stand for a release: those between stop words that come often and early. Thread-safe.
 */
public final class KeyphraseExtractor {

    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 40_000;
    /** A phrase that stands inside a longer one in this share of its mentions is left to the longer one. */
    private static final double MOSTLY = 0.7;
    /** A longer word says no more than one of this many letters. */
    private static final int LONG_WORD = 12;

    private static final double NAME = 1.5;

    private record Ranked(KeyphraseCandidate candidate, double score) {}

    /**
     * Up to ten readable phrases, best first, none nearly the same as another.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public List<String> extract(String headline, @Nullable String lead, String body, @Nullable String language) {
        var candidates = new KeyphraseCandidates(language);
        candidates.add(LongTexts.beginning(headline, LONGEST_TEXT));
        var text = lead == null ? body : lead + "\n\n" + body;
        for (var sentence : SentenceSplitter.split(LongTexts.beginning(text, LONGEST_TEXT), language)) {
            candidates.add(sentence.text());
        }
        return best(candidates).stream().map(KeyphraseCandidate::text).toList();
    }

    private static List<KeyphraseCandidate> best(KeyphraseCandidates candidates) {
        var all = candidates.all();
        var longer = mentionsOfLonger(all);
        var best = new ArrayList<KeyphraseCandidate>();
        for (var candidate : ranked(all, candidates)) {
            if (best.stream().noneMatch(candidate::repeats) && !isPart(candidate, longer)) {
                best.add(candidate);
            }
            if (best.size() == MOST) {
                break;
            }
        }
        return best;
    }

    private static List<KeyphraseCandidate> ranked(Collection<KeyphraseCandidate> all, KeyphraseCandidates counts) {
        return all.stream()
                .map(candidate -> new Ranked(candidate, score(candidate, counts)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .map(Ranked::candidate)
                .toList();
    }

    /**
     * Often, early, and in words that are long: short ones say less. People choose names of several words rather than
     * other phrases of several words. The exponents were chosen by what annotators choose, see docs/quality.md.
     */
    private static double score(KeyphraseCandidate candidate, KeyphraseCandidates counts) {
        int words = candidate.stems().size();
        double common = candidate.stems().stream().mapToInt(counts::count).sum() / (double) words;
        double length = Math.min(LONG_WORD, candidate.letters() / (double) words);
        return Math.pow(candidate.mentions(), 0.8)
                * Math.pow(common, 0.3)
                * Math.pow(length, 1.5)
                / Math.pow(1 + candidate.first(), 0.2)
                / words
                * (words > 1 && candidate.isName() ? NAME : 1);
    }

    /** How often the commonest of the repeated phrases comes in which some stems stand, by these stems. */
    private static Map<List<String>, Integer> mentionsOfLonger(Collection<KeyphraseCandidate> all) {
        var longer = new HashMap<List<String>, Integer>();
        for (var candidate : all) {
            if (candidate.mentions() > 1) {
                candidate.parts().forEach(part -> longer.merge(part, candidate.mentions(), Math::max));
            }
        }
        return longer;
    }

    private static boolean isPart(KeyphraseCandidate candidate, Map<List<String>, Integer> longer) {
        return longer.getOrDefault(candidate.stems(), 0) >= MOSTLY * candidate.mentions();
    }
}
