package org.communique.enrich.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.enrich.entity.EntityFinder;
import org.communique.enrich.entity.gazetteer.KnownPlace;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.evaluation.Corpora;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import tools.jackson.databind.JsonNode;

/**
 * All mentions of people, organisations and places in the releases that the model was not trained on, against the labels
 * that {@code ./run train-names} had made: same words, same kind. What names a country by its people is left out, as the
 * labels have no such names.
 */
final class NameQuality implements Evaluation {

    private static final String DATA = "releases-us, the tenth held out";

    private final PlaceGazetteer places = new PlaceGazetteer();

    private record Span(EntityKind kind, int from, int to) {}

    private record Score(int found, int labelled, int both) {

        double f1() {
            return 2.0 * both / (found + labelled);
        }

        Score plus(Score other) {
            return new Score(found + other.found, labelled + other.labelled, both + other.both);
        }
    }

    @Override
    public List<Figure> figures() {
        var labels = labels();
        var releases = Corpora.lines("releases-us/sample.jsonl.gz").stream()
                .filter(line -> labels.containsKey(line.get("id").asString()))
                .toList();
        double ours = f1(EntityFinder.complete(), releases, labels);
        double rules = f1(EntityFinder.withoutModel(), releases, labels);
        return List.of(Figure.atLeast(
                "entities: F1 against CoreNLP's labels", DATA, ours, .89, .92, new Yardstick("rules alone", rules)));
    }

    private double f1(EntityFinder finder, List<JsonNode> releases, Map<String, Map<String, String>> labels) {
        return releases.stream()
                .map(line ->
                        score(finder, line, labels.getOrDefault(line.get("id").asString(), Map.of())))
                .reduce(new Score(0, 0, 0), Score::plus)
                .f1();
    }

    private Score score(EntityFinder finder, JsonNode line, Map<String, String> labels) {
        var title = line.get("title").asString();
        var body = PlainTextReader.read(line.get("text").asString(), title.isEmpty() ? null : title, ZoneOffset.UTC)
                .body();
        var document = new SegmentedRelease(title, null, body, "en");
        var mentions = finder.mentions(document).stream().collect(Collectors.groupingBy(Mention::passage));
        return document.passages().stream()
                .skip(1)
                .filter(passage -> labels.containsKey(passage.text()))
                .map(passage -> score(
                        found(passage, mentions.getOrDefault(passage.number(), List.of())),
                        labelled(passage, labels.getOrDefault(passage.text(), ""))))
                .reduce(new Score(0, 0, 0), Score::plus);
    }

    private static Score score(Set<Span> found, Set<Span> labelled) {
        int both = (int) found.stream().filter(labelled::contains).count();
        return new Score(found.size(), labelled.size(), both);
    }

    private Set<Span> found(TokenizedPassage passage, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> !isPeople(passage, mention))
                .map(mention -> new Span(mention.kind(), mention.from(), mention.to()))
                .collect(Collectors.toSet());
    }

    private boolean isPeople(TokenizedPassage passage, Mention mention) {
        return mention.kind() == EntityKind.PLACE
                && places.longestAt(passage, mention.from(), "en")
                        .filter(place -> place.value().kind() == KnownPlace.Kind.DEMONYM)
                        .isPresent();
    }

    /** Of names such as {@code PERSON 0 12;PLACE 20 26}: kind, first character, the one behind the last. */
    private static Set<Span> labelled(TokenizedPassage passage, String names) {
        return Arrays.stream(names.split(";"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.split(" "))
                .map(name -> new Span(
                        EntityKind.valueOf(name[0]),
                        passage.firstEndingAfter(Integer.parseInt(name[1])),
                        passage.firstBeginningFrom(Integer.parseInt(name[2]))))
                .filter(span -> span.to() > span.from())
                .collect(Collectors.toSet());
    }

    /** By the id of a release the names in each of its sentences. */
    private static Map<String, Map<String, String>> labels() {
        var file = Path.of(System.getProperty("communique.root"), "target", "names", "held-out.tsv");
        assumeTrue(Files.exists(file), "no %s (expected: ./run train-names has been run)".formatted(file));
        var labels = new HashMap<String, Map<String, String>>();
        try {
            for (var line : Files.readAllLines(file)) {
                var fields = line.split("\t", 3);
                labels.computeIfAbsent(fields[0], id -> new HashMap<>()).put(fields[2], fields[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return labels;
    }
}
