package org.communique.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precision and recall on {@link LabelledReleases}. */
class EntityPrecisionTests {

    private static final EntityFinder FINDER = EntityFinder.complete();

    @ParameterizedTest
    @CsvSource({"en, .88, .85", "de, .95, .70", "fr, .95, .65"})
    void precisionAndRecallReachTheirThresholds(String language, double precision, double recall) {
        var score = LabelledScore.of(FINDER, language);

        assertThat(score.precision()).as("precision, wrong: %s", score.wrong()).isGreaterThan(precision);
        assertThat(score.recall()).as("recall").isGreaterThan(recall);
    }

    @Test
    void modelRaisesTheRecallOfTheRules() {
        var rules = LabelledScore.of(EntityFinder.withoutModel(), "en");

        assertThat(LabelledScore.of(FINDER, "en").recall()).isGreaterThan(rules.recall() + 0.1);
    }
}
