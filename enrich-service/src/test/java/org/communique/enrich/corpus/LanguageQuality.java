package org.communique.enrich.corpus;

import java.util.List;
import java.util.function.Function;
import org.communique.enrich.evaluation.Corpora;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.language.LanguageDetector;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * The language of headlines and bodies of the Swiss Confederation; one that is not told counts as wrong.
 *
 * <p>The floor of headlines is what is held today; it is below the .985 that were asked for.
 */
final class LanguageQuality implements Evaluation {

    private static final String DATA = "releases-ch dev, en de fr it";

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public List<Figure> figures() {
        var releases = Corpora.lines("releases-ch/dev.jsonl.gz");
        return List.of(
                Figure.atLeast(
                        "language: titles",
                        DATA,
                        right(releases, release -> release.get("title").asString()),
                        .94,
                        .992,
                        new Yardstick("OpenNLP", .964),
                        new Yardstick("lingua", .992)),
                Figure.atLeast("language: bodies", DATA, right(releases, LanguageQuality::body), .997, .999));
    }

    private double right(List<JsonNode> releases, Function<JsonNode, String> text) {
        long right = releases.stream()
                .filter(release -> detector.detect(text.apply(release))
                        .filter(release.get("lang").asString()::equals)
                        .isPresent())
                .count();
        return right / (double) releases.size();
    }

    private static String body(JsonNode release) {
        return Jsoup.parse(release.get("html").asString()).text();
    }
}
