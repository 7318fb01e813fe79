package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communique.enrich.entity.LabelledReleases.Labelled;
import org.communique.enrich.entity.mention.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Precision and recall of a finder on the labelled releases; a right entity has the kind, one of the names and the
 * country of a label, and takes that label.
 *
 * @param found number of entities found
 * @param right number of right ones
 * @param labels number of labels
 * @param wrong entities found and not right
 */
public record LabelledScore(int found, int right, int labels, List<String> wrong) {

    private record Found(
            EntityKind kind, String name, @Nullable String country) {}

    /** Scores a finder on the releases of some languages. */
    public static LabelledScore of(EntityFinder finder, String... languages) {
        return Stream.of(languages)
                .flatMap(language ->
                        LabelledReleases.in(language).stream().map(release -> of(finder, release, language)))
                .reduce(new LabelledScore(0, 0, 0, List.of()), LabelledScore::plus);
    }

    private static LabelledScore of(EntityFinder finder, Labelled release, String language) {
        var remaining = new ArrayList<>(release.labels());
        var wrong = new ArrayList<String>();
        var found = entitiesOf(finder, release, language);
        for (var entity : found) {
            var label = remaining.stream()
                    .filter(one -> one.matches(entity.kind(), entity.name(), entity.country()))
                    .findFirst();
            label.ifPresentOrElse(remaining::remove, () -> wrong.add(release.id() + ": " + entity));
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

    /** Returns the precision: right entities in all found ones. */
    public double precision() {
        return right / (double) found;
    }

    /** Returns the recall: right entities in all labels. */
    public double recall() {
        return right / (double) labels;
    }
}
