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

/** Extracts keyphrases, the frequent and early phrases between stop words. Thread-safe. */
public final class KeyphraseExtractor {

    private static final int MAX_PHRASES = 10;
    private static final int MAX_TEXT_LENGTH = 40_000;
    /** Share of its occurrences inside one longer phrase from which a phrase is left out. */
    private static final double ABSORBED_SHARE = 0.7;
    /** Word length from which longer words score no higher, in letters. */
    private static final int MAX_SCORED_LENGTH = 12;

    private static final double NAME_FACTOR = 1.5;

    private record Ranked(KeyphraseCandidate candidate, double score) {}

    /**
     * Returns up to ten readable phrases, best first, none nearly repeating another.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public List<String> extract(String headline, @Nullable String lead, String body, @Nullable String language) {
        var candidates = new KeyphraseCandidates(language);
        candidates.add(LongTexts.beginning(headline, MAX_TEXT_LENGTH));
        var text = lead == null ? body : lead + "\n\n" + body;
        for (var sentence : SentenceSplitter.split(LongTexts.beginning(text, MAX_TEXT_LENGTH), language)) {
            candidates.add(sentence.text());
        }
        return best(candidates).stream().map(KeyphraseCandidate::text).toList();
    }

    private static List<KeyphraseCandidate> best(KeyphraseCandidates candidates) {
        var all = candidates.all();
        var longer = mentionsOfLonger(all);
        var best = new ArrayList<KeyphraseCandidate>();
        for (var candidate : ranked(all, candidates)) {
            if (best.stream().noneMatch(candidate::repeats) && !isAbsorbed(candidate, longer)) {
                best.add(candidate);
            }
            if (best.size() == MAX_PHRASES) {
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
     * Scores frequent, early phrases of long words; short words carry less meaning. Prefers names of several words to
     * other phrases of several words, as people do. The exponents were fitted to the choices of annotators, see
     * docs/quality.md.
     */
    private static double score(KeyphraseCandidate candidate, KeyphraseCandidates counts) {
        int words = candidate.stems().size();
        double common = candidate.stems().stream().mapToInt(counts::count).sum() / (double) words;
        double length = Math.min(MAX_SCORED_LENGTH, candidate.letters() / (double) words);
        return Math.pow(candidate.mentions(), 0.8)
                * Math.pow(common, 0.3)
                * Math.pow(length, 1.5)
                / Math.pow(1 + candidate.first(), 0.2)
                / words
                * (words > 1 && candidate.isName() ? NAME_FACTOR : 1);
    }

    /** Returns for the stems inside repeated longer phrases the highest number of occurrences of such a phrase. */
    private static Map<List<String>, Integer> mentionsOfLonger(Collection<KeyphraseCandidate> all) {
        var longer = new HashMap<List<String>, Integer>();
        for (var candidate : all) {
            if (candidate.mentions() > 1) {
                candidate.parts().forEach(part -> longer.merge(part, candidate.mentions(), Math::max));
            }
        }
        return longer;
    }

    private static boolean isAbsorbed(KeyphraseCandidate candidate, Map<List<String>, Integer> longer) {
        return longer.getOrDefault(candidate.stems(), 0) >= ABSORBED_SHARE * candidate.mentions();
    }
}
