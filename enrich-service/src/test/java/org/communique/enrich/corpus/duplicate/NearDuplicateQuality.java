package org.communique.enrich.corpus.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.communique.enrich.evaluation.Corpora;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.similarity.MinHashSignature;

/**
 * Whether a release and its revision are found to be near duplicates, and different releases are not.
 *
 * <p>Revisions are made by {@link Revisions}. Different releases are those of one senator, each with the next five;
 * without those that <em>are</em> near duplicates, by a Jaccard similarity of 0.8: form letters that tell one town after
 * the other of its grant. The decision is the one that the publish service makes: signatures with a quarter of their
 * bands in common.
 */
public final class NearDuplicateQuality implements Evaluation {

    private static final String DATA = "releases-us, en";
    /** As {@code communique.publish.near-duplicates.similarity-threshold} of the publish service has it. */
    private static final double SHARE = .25;

    private static final double ALIKE = .8;
    private static final int NEXT = 5;
    private static final int REVISED = 1_500;

    /** A text in the forms that are compared. */
    private record Sketch(Shingles shingles, List<String> bands, SimHash hash) {

        static Sketch of(String text) {
            return new Sketch(Shingles.of(text), MinHashSignature.of(text).bands(), SimHash.of(text));
        }

        boolean sharesBandsWith(Sketch other) {
            var common = new HashSet<>(bands);
            common.retainAll(other.bands);
            return !common.isEmpty() && common.size() >= SHARE * other.bands.size();
        }

        boolean hasJaccard(Sketch other) {
            return shingles.jaccard(other.shingles) >= ALIKE;
        }

        boolean hasHashOf(Sketch other) {
            return hash.isNear(other.hash);
        }
    }

    private record Pair(Sketch one, Sketch other) {}

    private record Release(String senator, String order, String text) {}

    @Override
    public List<Figure> figures() {
        var releases = releases();
        var revised = revised(releases);
        var different = different(releases);
        return List.of(
                Figure.atLeast(
                        "near duplicates: recall, revised bodies",
                        DATA,
                        share(revised, Sketch::sharesBandsWith),
                        .83,
                        .85,
                        new Yardstick("SimHash ≤ 3", share(revised, Sketch::hasHashOf)),
                        new Yardstick("Jaccard ≥ .8", share(revised, Sketch::hasJaccard))),
                Figure.atMost(
                        "near duplicates: false positives, same senator",
                        DATA,
                        share(different, Sketch::sharesBandsWith),
                        .002,
                        .001,
                        new Yardstick("SimHash ≤ 3", share(different, Sketch::hasHashOf))));
    }

    private static List<Release> releases() {
        return Corpora.lines("releases-us/sample.jsonl.gz").stream()
                .map(line -> new Release(
                        line.get("senator").asString(),
                        line.get("date").asString() + line.get("id").asString(),
                        line.get("text").asString()))
                .sorted(Comparator.comparing(Release::senator).thenComparing(Release::order))
                .toList();
    }

    private static List<Pair> revised(List<Release> releases) {
        var revisions = new Revisions(19991231);
        return revisions.some(REVISED, releases).stream()
                .map(release -> new Pair(
                        Sketch.of(release.text()),
                        Sketch.of(revisions.revised(
                                release.text(),
                                revisions.some(1, releases).getFirst().text()))))
                .toList();
    }

    private static List<Pair> different(List<Release> releases) {
        var sketches =
                releases.stream().map(release -> Sketch.of(release.text())).toList();
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < releases.size(); one++) {
            for (int other = one + 1; other <= one + NEXT && other < releases.size(); other++) {
                if (releases.get(one).senator().equals(releases.get(other).senator())) {
                    pairs.add(new Pair(sketches.get(one), sketches.get(other)));
                }
            }
        }
        return pairs.stream()
                .filter(pair -> !pair.one().hasJaccard(pair.other()))
                .collect(Collectors.toList());
    }

    private static double share(List<Pair> pairs, BiPredicate<Sketch, Sketch> told) {
        long found = pairs.stream()
                .filter(pair -> told.test(pair.one(), pair.other()))
                .count();
        return found / (double) pairs.size();
    }
}
