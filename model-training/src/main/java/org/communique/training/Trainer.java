package org.communique.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.communique.enrich.entity.trained.FeatureExtractor;
import org.communique.enrich.entity.trained.Lattice;
import org.communique.enrich.entity.trained.NameModel;
import org.communique.enrich.entity.trained.TokenLabel;

/**
 * Trainer of a model by stochastic gradient descent on the likelihood of the labels. Deterministic: the same examples
 * in the same order give the same model.
 */
final class Trainer {

    private static final int EPOCHS = 10;
    /** Number of last epochs over which the weights are averaged. */
    private static final int AVERAGED_EPOCHS = 4;

    private static final double LEARNING_RATE = 0.05;
    private static final double DECAY = 0.5;
    private static final double MIN_ERROR = 1e-3;
    private static final float MIN_WEIGHT = 0.05f;
    private static final long SEED = 7;

    private final float[] weights = new float[FeatureExtractor.BUCKETS * TokenLabel.COUNT];
    private final float[] transitions = new float[TokenLabel.COUNT * TokenLabel.COUNT];
    private final float[] weightSums = new float[weights.length];
    private final float[] transitionSums = new float[transitions.length];

    private Trainer() {}

    static NameModel train(List<TrainingExample> examples) {
        var trainer = new Trainer();
        var shuffled = new ArrayList<>(examples);
        var random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(shuffled, random);
            double rate = LEARNING_RATE / (1 + DECAY * epoch);
            shuffled.forEach(example -> trainer.update(example, rate));
            if (epoch >= EPOCHS - AVERAGED_EPOCHS) {
                addTo(trainer.weightSums, trainer.weights);
                addTo(trainer.transitionSums, trainer.transitions);
            }
        }
        return NameModel.of(trainer.weightSums, trainer.transitionSums, MIN_WEIGHT);
    }

    private static void addTo(float[] sums, float[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i] / AVERAGED_EPOCHS;
        }
    }

    private void update(TrainingExample example, double rate) {
        var scores = new double[example.size()][TokenLabel.COUNT];
        for (int at = 0; at < example.size(); at++) {
            addScores(example.features().get(at), scores[at]);
        }
        var lattice = new Lattice(scores, transitions);
        for (int at = 0; at < example.size(); at++) {
            updateWeights(example, at, lattice, rate);
        }
        updateTransitions(example, lattice, rate);
    }

    private void addScores(int[] features, double[] scores) {
        for (int bucket : features) {
            for (int label = 0; label < TokenLabel.COUNT; label++) {
                scores[label] += weights[bucket * TokenLabel.COUNT + label];
            }
        }
    }

    private void updateWeights(TrainingExample example, int at, Lattice lattice, double rate) {
        var steps = new float[TokenLabel.COUNT];
        double maxError = 0;
        for (int label = 0; label < TokenLabel.COUNT; label++) {
            double error = (example.label(at).index() == label ? 1 : 0) - lattice.probability(at, label);
            steps[label] = (float) (rate * error);
            maxError = Math.max(maxError, Math.abs(error));
        }
        if (maxError < MIN_ERROR) {
            return;
        }
        for (int bucket : example.features().get(at)) {
            for (int label = 0; label < TokenLabel.COUNT; label++) {
                weights[bucket * TokenLabel.COUNT + label] += steps[label];
            }
        }
    }

    private void updateTransitions(TrainingExample example, Lattice lattice, double rate) {
        var steps = new double[transitions.length];
        for (int at = 0; at <= example.size(); at++) {
            steps[
                    example.label(at - 1).index() * TokenLabel.COUNT
                            + example.label(at).index()]++;
            for (int i = 0; i < steps.length; i++) {
                steps[i] -= lattice.probability(at, i / TokenLabel.COUNT, i % TokenLabel.COUNT);
            }
        }
        for (int i = 0; i < steps.length; i++) {
            transitions[i] += (float) (rate * steps[i]);
        }
    }
}
