package org.communique.enrich.corpus;

import java.util.List;
import java.util.function.Function;
import org.communique.enrich.evaluation.Corpora;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.language.DetectedLanguage;
import org.communique.enrich.language.LanguageDetector;
import org.communique.enrich.language.ShortText;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * The language of headlines and bodies; one that is not told counts as wrong. Of the languages that the Swiss
 * Confederation does not publish in, short texts of our own.
 */
final class LanguageQuality implements Evaluation {

    private static final String DATA = "releases-ch dev, en de fr it";
    private static final double SURE = .8;

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public List<Figure> figures() {
        var releases = Corpora.lines("releases-ch/dev.jsonl.gz");
        return List.of(
                Figure.atLeast(
                        "language: titles",
                        DATA,
                        right(releases, LanguageQuality::language, LanguageQuality::title),
                        .985,
                        .992,
                        new Yardstick("OpenNLP", .964),
                        new Yardstick("lingua", .992)),
                Figure.atLeast(
                        "language: titles with confidence ≥ .8",
                        DATA,
                        right(sure(releases), LanguageQuality::language, LanguageQuality::title),
                        .998,
                        .999),
                Figure.atLeast(
                        "language: bodies",
                        DATA,
                        right(releases, LanguageQuality::language, LanguageQuality::body),
                        .997,
                        .999),
                Figure.atLeast(
                        "language: titles and short bodies",
                        "154 of our own, es pt nl pl uk ru ar",
                        right(ShortText.all(), ShortText::language, ShortText::text),
                        .97,
                        .99));
    }

    private <T> double right(List<T> texts, Function<T, String> language, Function<T, String> text) {
        long right = texts.stream()
                .filter(one -> detector.detect(text.apply(one))
                        .map(DetectedLanguage::language)
                        .filter(language.apply(one)::equals)
                        .isPresent())
                .count();
        return right / (double) texts.size();
    }

    private List<JsonNode> sure(List<JsonNode> releases) {
        return releases.stream()
                .filter(release -> detector.detect(title(release))
                        .filter(told -> told.confidence() >= SURE)
                        .isPresent())
                .toList();
    }

    private static String language(JsonNode release) {
        return release.get("lang").asString();
    }

    private static String title(JsonNode release) {
        return release.get("title").asString();
    }

    private static String body(JsonNode release) {
        return Jsoup.parse(release.get("html").asString()).text();
    }
}
