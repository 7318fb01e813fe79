package org.communique.enrich.corpus;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.contracts.tag.Summary;
import org.communique.enrich.corpus.SwissReleases.Release;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.summary.Summariser;
import org.communique.enrich.text.sentence.Sentence;
import org.communique.enrich.text.sentence.SentenceSplitter;
import org.communique.enrich.text.word.WordTokenizer;

/** Summaries made from the body alone against the human lead. */
final class SummaryQuality implements Evaluation {

    private static final int SHORTEST_LEAD = 20;
    private static final int SHORTEST_BODY = 150;

    private final Summariser summariser = new Summariser();

    /** Floor and aim of both measures in one language. */
    private record Bounds(Rouge floor, Rouge aim) {}

    @Override
    public List<Figure> figures() {
        return List.of(
                        figures("en", new Bounds(new Rouge(38.5, 13.5), new Rouge(38.5, 13.5))),
                        figures("de", new Bounds(new Rouge(29, 8), new Rouge(30, 9))),
                        figures("fr", new Bounds(new Rouge(38, 15), new Rouge(39, 15.5))))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> figures(String language, Bounds bounds) {
        var releases = SwissReleases.in(language).all().stream()
                .filter(release -> WordTokenizer.of(release.lead()).size() >= SHORTEST_LEAD)
                .filter(release -> WordTokenizer.of(release.body()).size() >= SHORTEST_BODY)
                .toList();
        var ours = measure(releases, language, release -> summary(release, language));
        var lead = measure(releases, language, release -> firstThreeSentences(release, language));
        var rank = measure(releases, language, release -> TextRank.summary(release.body(), language));
        return List.of(
                figure("1", language, bounds, List.of(ours, lead, rank), Rouge::one),
                figure("2", language, bounds, List.of(ours, lead, rank), Rouge::two));
    }

    private static Figure figure(
            String number, String language, Bounds bounds, List<Rouge> measured, Function<Rouge, Double> part) {
        var values = measured.stream().map(part).toList();
        return Figure.atLeast(
                "summary: ROUGE-" + number + " against the human lead, from the body only",
                "releases-ch dev, " + language,
                values.get(0),
                part.apply(bounds.floor()),
                part.apply(bounds.aim()),
                new Yardstick("LEAD-3", values.get(1)),
                new Yardstick("TextRank", values.get(2)));
    }

    private static Rouge measure(List<Release> releases, String language, Function<Release, String> summarise) {
        return Rouge.mean(releases.stream()
                .map(release -> Rouge.of(release.lead(), summarise.apply(release), language))
                .toList());
    }

    private String summary(Release release, String language) {
        return summariser
                .summarise(release.headline(), null, release.body(), language)
                .map(Summary::text)
                .orElse("");
    }

    private static String firstThreeSentences(Release release, String language) {
        return SentenceSplitter.split(release.body(), language).stream()
                .limit(3)
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }
}
