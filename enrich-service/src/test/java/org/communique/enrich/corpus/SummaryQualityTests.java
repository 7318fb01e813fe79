package org.communique.enrich.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.contracts.tag.Summary;
import org.communique.enrich.corpus.SwissReleases.Release;
import org.communique.enrich.sentence.Sentence;
import org.communique.enrich.sentence.Sentences;
import org.communique.enrich.summary.Summariser;
import org.communique.enrich.word.Stemmer;
import org.communique.enrich.word.Words;
import org.junit.jupiter.api.Test;

/** ROUGE F1 of summaries made from the body alone against the human lead: C.-Y. Lin, <i>ROUGE</i>, ACL 2004. */
class SummaryQualityTests {

    private static final int SHORTEST_LEAD = 20;
    private static final int SHORTEST_BODY = 150;

    private record Rouge(double one, double two) {}

    @Test
    void englishSummariesAreLikeTheHumanLead() {
        var ours = measure("en", release -> summary(release, "en"));
        var firstThree = measure("en", SummaryQualityTests::firstThreeSentences);

        System.out.printf(
                "summary en: ROUGE-1 %.1f, ROUGE-2 %.1f (first three sentences: %.1f, %.1f)%n",
                ours.one(), ours.two(), firstThree.one(), firstThree.two());
        assertThat(ours.one()).isGreaterThan(38.5);
        assertThat(ours.two()).isGreaterThan(13.5);
    }

    @Test
    void germanAndFrenchSummariesAreLikeTheHumanLead() {
        var german = measure("de", release -> summary(release, "de"));
        var french = measure("fr", release -> summary(release, "fr"));

        System.out.printf(
                "summary de: ROUGE-1 %.1f, ROUGE-2 %.1f; fr: ROUGE-1 %.1f, ROUGE-2 %.1f%n",
                german.one(), german.two(), french.one(), french.two());
        assertThat(german.one()).isGreaterThan(29);
        assertThat(french.one()).isGreaterThan(38);
    }

    private static String summary(Release release, String language) {
        return new Summariser()
                .summarise(release.headline(), null, release.body(), language)
                .map(Summary::text)
                .orElse("");
    }

    private static String firstThreeSentences(Release release) {
        return Sentences.split(release.body(), "en").stream()
                .limit(3)
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }

    private static Rouge measure(String language, Function<Release, String> summarise) {
        var releases = SwissReleases.in(language).all().stream()
                .filter(release -> Words.of(release.lead()).size() >= SHORTEST_LEAD)
                .filter(release -> Words.of(release.body()).size() >= SHORTEST_BODY)
                .toList();
        double one = 0;
        double two = 0;
        for (var release : releases) {
            var reference = tokens(release.lead(), language);
            var summary = tokens(summarise.apply(release), language);
            one += f1(reference, summary);
            two += f1(pairs(reference), pairs(summary));
        }
        return new Rouge(100 * one / releases.size(), 100 * two / releases.size());
    }

    /** English words of more than three letters are stemmed, as the usual tool does; others stay. */
    private static List<String> tokens(String text, String language) {
        var stemmer = Stemmer.of(language.equals("en") ? "en" : null);
        return Words.lower(text).stream()
                .map(word -> word.length() > 3 ? stemmer.stem(word) : word)
                .toList();
    }

    private static List<String> pairs(List<String> tokens) {
        var pairs = new ArrayList<String>();
        for (int at = 1; at < tokens.size(); at++) {
            pairs.add(tokens.get(at - 1) + " " + tokens.get(at));
        }
        return pairs;
    }

    private static double f1(List<String> reference, List<String> summary) {
        var left = new HashMap<String, Integer>();
        reference.forEach(token -> left.merge(token, 1, Integer::sum));
        int shared = 0;
        for (var token : summary) {
            if (left.getOrDefault(token, 0) > 0) {
                left.merge(token, -1, Integer::sum);
                shared++;
            }
        }
        return shared == 0 ? 0 : 2.0 * shared / (reference.size() + summary.size());
    }
}
