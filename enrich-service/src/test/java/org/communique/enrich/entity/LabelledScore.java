package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communique.enrich.entity.LabelledReleases.Labelled;
import org.communique.enrich.entity.mention.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * How many of the people, organisations and places that are found in the releases that people labelled are right: of the
 * right kind, by a right name, in the right country, and no one twice.
 *
 * @param found how many were found
 * @param right how many of them are right
 * @param labels how many there are
 * @param wrong what was found and is not right
 */
public record LabelledScore(int found, int right, int labels, List<String> wrong) {

    private record Found(
            EntityKind kind, String name, @Nullable String country) {}

    /** What a finder reaches on the releases of some languages. */
    public static LabelledScore of(EntityFinder finder, String... languages) {
        return Stream.of(languages)
                .flatMap(language ->
                        LabelledReleases.in(language).stream().map(release -> of(finder, release, language)))
                .reduce(new LabelledScore(0, 0, 0, List.of()), LabelledScore::plus);
    }

    private static LabelledScore of(EntityFinder finder, Labelled release, String language) {
        var left = new ArrayList<>(release.labels());
        var wrong = new ArrayList<String>();
        var found = entitiesOf(finder, release, language);
        for (var it : found) {
            var label = left.stream()
                    .filter(one -> one.fits(it.kind(), it.name(), it.country()))
                    .findFirst();
            label.ifPresentOrElse(left::remove, () -> wrong.add(release.id() + ": " + it));
        }
        return new LabelledScore(
                found.size(), found.size() - wrong.size(), release.labels().size(), wrong);
    }

    private static List<Found> entitiesOf(EntityFinder finder, Labelled release, String language) {
        var entities = finder.find(release.headline(), null, release.body(), language);
        return Stream.of(
                        entities.people().stream().map(it -> new Found(EntityKind.PERSON, it.name(), null)),
                        entities.organisations().stream()
                                .map(it -> new Found(EntityKind.ORGANISATION, it.name(), null)),
                        entities.places().stream().map(it -> new Found(EntityKind.PLACE, it.name(), it.country())))
                .flatMap(it -> it)
                .toList();
    }

    private LabelledScore plus(LabelledScore other) {
        var both = Stream.concat(wrong.stream(), other.wrong.stream()).toList();
        return new LabelledScore(found + other.found, right + other.right, labels + other.labels, both);
    }

    /** The share of what was found that is right. */
    public double precision() {
        return right / (double) found;
    }

    /** The share of what there is that was found. */
    public double recall() {
        return right / (double) labels;
    }
}
