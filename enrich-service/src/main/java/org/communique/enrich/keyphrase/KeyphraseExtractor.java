package org.communique.enrich.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.communique.enrich.sentence.Sentences;
import org.communique.enrich.word.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases that stand for a release: those between stop words whose words come often and early. Thread-safe.
 */
public final class KeyphraseExtractor {

    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 40_000;
    /** A phrase that stands inside a longer one in this share of its mentions is left to the longer one. */
    private static final double MOSTLY = 0.6;

    private static final double WORDS_TO_FADE = 50;

    private record Ranked(Candidate candidate, double score) {}

    /**
     * Up to ten readable phrases, best first, none nearly the same as another.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public List<String> extract(String headline, @Nullable String lead, String body, @Nullable String language) {
        var candidates = new Candidates(language);
        candidates.add(Texts.beginning(headline, LONGEST_TEXT));
        var text = lead == null ? body : lead + "\n\n" + body;
        for (var sentence : Sentences.split(Texts.beginning(text, LONGEST_TEXT), language)) {
            candidates.add(sentence.text());
        }
        return best(candidates).stream().map(Candidate::text).toList();
    }

    private static List<Candidate> best(Candidates candidates) {
        var best = new ArrayList<Candidate>();
        for (var candidate : ranked(candidates)) {
            if (best.stream().noneMatch(candidate::repeats) && !isPart(candidate, candidates.all())) {
                best.add(candidate);
            }
            if (best.size() == MOST) {
                break;
            }
        }
        return best;
    }

    private static List<Candidate> ranked(Candidates candidates) {
        return candidates.all().stream()
                .map(candidate -> new Ranked(candidate, score(candidate, candidates)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .map(Ranked::candidate)
                .toList();
    }

    /** Often and early; a little less for each further word, as their mean count falls slower than it should. */
    private static double score(Candidate candidate, Candidates candidates) {
        double total = 0;
        for (var stem : candidate.stems()) {
            total += candidates.count(stem);
        }
        int words = candidate.stems().size();
        double early = 1 / Math.log(Math.E + candidate.first() / WORDS_TO_FADE);
        return total / words * Math.sqrt(candidate.mentions()) * early / Math.pow(words, 0.25);
    }

    private static boolean isPart(Candidate candidate, Collection<Candidate> all) {
        return all.stream()
                .anyMatch(longer -> longer.mentions() > 1
                        && longer.mentions() >= MOSTLY * candidate.mentions()
                        && longer.stems().size() > candidate.stems().size()
                        && Collections.indexOfSubList(longer.stems(), candidate.stems()) >= 0);
    }
}
