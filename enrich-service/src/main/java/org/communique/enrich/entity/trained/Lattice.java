package org.communique.enrich.entity.trained;

/**
 * Marginal probabilities of the labels in a span: the forward-backward algorithm of a linear-chain conditional random
 * field (J. Lafferty et al., ICML 2001). Scores are logarithms.
 */
public final class Lattice {

    private static final int LABELS = TokenLabel.COUNT;
    private static final int NONE = TokenLabel.NONE.index();

    private final double[][] scores;
    private final float[] transitions;
    private final double[][] forward;
    private final double[][] backward;
    private final double total;

    /**
     * Runs the forward and the backward pass.
     *
     * @param scores for each token one for each label
     * @param transitions for each label one for each next label
     */
    public Lattice(double[][] scores, float[] transitions) {
        this.scores = scores;
        this.transitions = transitions;
        this.forward = new double[scores.length][LABELS];
        this.backward = new double[scores.length][LABELS];
        computeForward();
        computeBackward();
        this.total = logSum(label -> forward[scores.length - 1][label] + transition(label, NONE));
    }

    /** Returns the probability of a label at a token. */
    public double probability(int at, int label) {
        return Math.exp(forward[at][label] + backward[at][label] - total);
    }

    /**
     * Returns the joint probability of a label at a token and another at the token before.
     *
     * @param at number of the token; the size of the span for the position after it
     */
    public double probability(int at, int before, int label) {
        double prefix = at == 0 ? outside(before) : forward[at - 1][before];
        double suffix = at == scores.length ? outside(label) : scores[at][label] + backward[at][label];
        return Math.exp(prefix + transition(before, label) + suffix - total);
    }

    private void computeForward() {
        for (int at = 0; at < scores.length; at++) {
            for (int label = 0; label < LABELS; label++) {
                int to = label;
                int last = at - 1;
                double incoming =
                        at == 0 ? transition(NONE, to) : logSum(from -> forward[last][from] + transition(from, to));
                forward[at][label] = scores[at][label] + incoming;
            }
        }
    }

    private void computeBackward() {
        for (int at = scores.length - 1; at >= 0; at--) {
            for (int label = 0; label < LABELS; label++) {
                int from = label;
                int next = at + 1;
                backward[at][label] = next == scores.length
                        ? transition(from, NONE)
                        : logSum(to -> transition(from, to) + scores[next][to] + backward[next][to]);
            }
        }
    }

    /** Returns the score of a label outside the span, where only {@link TokenLabel#NONE} is possible. */
    private static double outside(int label) {
        return label == NONE ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double transition(int from, int to) {
        return transitions[from * LABELS + to];
    }

    private interface LabelScore {
        double score(int label);
    }

    /** Returns the logarithm of the sum over all labels, of values given as logarithms. */
    private static double logSum(LabelScore term) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS; label++) {
            highest = Math.max(highest, term.score(label));
        }
        double sum = 0;
        for (int label = 0; label < LABELS; label++) {
            sum += Math.exp(term.score(label) - highest);
        }
        return highest + Math.log(sum);
    }
}
