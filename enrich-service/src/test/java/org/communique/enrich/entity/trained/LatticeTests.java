package org.communique.enrich.entity.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTests {

    private static final int LABELS = TokenLabel.COUNT;

    private final Random random = new Random(1);
    private final double[][] scores = {someScores(), someScores(), someScores()};
    private final float[] transitions = someTransitions();
    private final Lattice lattice = new Lattice(scores, transitions);

    @Test
    void probabilitiesMatchTheSumOverAllLabelSequences() {
        var sums = new double[scores.length][LABELS];
        double total = 0;
        for (int sequence = 0; sequence < LABELS * LABELS * LABELS; sequence++) {
            int[] labels = {sequence % LABELS, sequence / LABELS % LABELS, sequence / LABELS / LABELS};
            double weight = Math.exp(score(labels));
            total += weight;
            for (int at = 0; at < labels.length; at++) {
                sums[at][labels[at]] += weight;
            }
        }
        for (int at = 0; at < scores.length; at++) {
            for (int label = 0; label < LABELS; label++) {
                assertThat(lattice.probability(at, label)).isCloseTo(sums[at][label] / total, within(1e-9));
            }
        }
    }

    @Test
    void pairProbabilitiesAddUpToTheSecondLabels() {
        for (int label = 0; label < LABELS; label++) {
            double sum = 0;
            for (int before = 0; before < LABELS; before++) {
                sum += lattice.probability(1, before, label);
            }
            assertThat(sum).isCloseTo(lattice.probability(1, label), within(1e-9));
        }
    }

    @Test
    void noNameContinuesOutsideOfTheSpan() {
        int person = TokenLabel.PERSON.index();

        assertThat(lattice.probability(0, person, person)).isZero();
        assertThat(lattice.probability(scores.length, person, person)).isZero();
        assertThat(lattice.probability(0, TokenLabel.NONE.index(), person))
                .isCloseTo(lattice.probability(0, person), within(1e-9));
    }

    private double score(int[] labels) {
        int before = TokenLabel.NONE.index();
        double score = 0;
        for (int at = 0; at < labels.length; at++) {
            score += transitions[before * LABELS + labels[at]] + scores[at][labels[at]];
            before = labels[at];
        }
        return score + transitions[before * LABELS + TokenLabel.NONE.index()];
    }

    private double[] someScores() {
        return random.doubles(LABELS, -2, 2).toArray();
    }

    private float[] someTransitions() {
        var some = new float[LABELS * LABELS];
        for (int i = 0; i < some.length; i++) {
            some[i] = random.nextFloat() - 0.5f;
        }
        return some;
    }
}
