package org.communique.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communique.enrich.entity.LabelledReleases.Label;
import org.communique.enrich.entity.LabelledReleases.Labelled;
import org.communique.enrich.entity.mention.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How many of the people, organisations and places that are found in {@link LabelledReleases} are right: of the right
 * kind, by a right name, in the right country, and no one twice.
 */
class EntityPrecisionTests {

    private static final EntityFinder FINDER = new EntityFinder();

    private record Found(Kind kind, String name, @Nullable String country) {}

    private record Score(int found, int right, int labels, List<String> wrong) {

        static Score of(Labelled release, String language) {
            var left = new ArrayList<>(release.labels());
            var wrong = new ArrayList<String>();
            var found = entitiesOf(release, language);
            for (var it : found) {
                var label = left.stream().filter(one -> fits(one, it)).findFirst();
                label.ifPresentOrElse(left::remove, () -> wrong.add(release.id() + ": " + it));
            }
            return new Score(
                    found.size(), found.size() - wrong.size(), release.labels().size(), wrong);
        }

        Score plus(Score other) {
            var both = Stream.concat(wrong.stream(), other.wrong.stream()).toList();
            return new Score(found + other.found, right + other.right, labels + other.labels, both);
        }

        double precision() {
            return right / (double) found;
        }

        double recall() {
            return right / (double) labels;
        }
    }

    @Test
    void namesThatAreFoundAreRight() {
        var english = score("en");
        var german = score("de");
        var french = score("fr");
        var all = english.plus(german).plus(french);

        assertThat(all.precision()).as("precision, wrong: %s", all.wrong()).isGreaterThan(0.92);
        assertThat(all.recall()).as("recall").isGreaterThan(0.68);
    }

    private static Score score(String language) {
        var score = LabelledReleases.in(language).stream()
                .map(release -> Score.of(release, language))
                .reduce(new Score(0, 0, 0, List.of()), Score::plus);
        System.out.printf(
                "entities %s: precision %.3f, recall %.3f (%d found, %d labelled)%n",
                language, score.precision(), score.recall(), score.found(), score.labels());
        return score;
    }

    private static List<Found> entitiesOf(Labelled release, String language) {
        var entities = FINDER.find(release.headline(), null, release.body(), language);
        return Stream.of(
                        entities.people().stream().map(it -> new Found(Kind.PERSON, it.name(), null)),
                        entities.organisations().stream().map(it -> new Found(Kind.ORGANISATION, it.name(), null)),
                        entities.places().stream().map(it -> new Found(Kind.PLACE, it.name(), it.country())))
                .flatMap(it -> it)
                .toList();
    }

    private static boolean fits(Label label, Found found) {
        return label.fits(found.kind(), found.name(), found.country());
    }
}
