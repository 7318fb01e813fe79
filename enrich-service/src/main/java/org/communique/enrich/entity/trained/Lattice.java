package org.communique.enrich.entity.trained;

/**
 * How likely each label of each token of a run is, all ways through the run considered: the forward-backward algorithm of a
 * linear-chain conditional random field (J. Lafferty et al., ICML 2001). Scores are logarithms.
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
     * Computes both directions.
     *
     * @param scores for each token one for each label
     * @param transitions for each label one for each label that follows it
     */
    public Lattice(double[][] scores, float[] transitions) {
        this.scores = scores;
        this.transitions = transitions;
        this.forward = new double[scores.length][LABELS];
        this.backward = new double[scores.length][LABELS];
        goForward();
        goBackward();
        this.total = sum(label -> forward[scores.length - 1][label] + transition(label, NONE));
    }

    /** The probability that a token has a label. */
    public double probability(int at, int label) {
        return Math.exp(forward[at][label] + backward[at][label] - total);
    }

    /**
     * The probability that a token has a label and the one before it another.
     *
     * @param at of the token; the size of the run for what stands behind it
     */
    public double probability(int at, int before, int label) {
        double way = at == 0 ? outside(before) : forward[at - 1][before];
        double on = at == scores.length ? outside(label) : scores[at][label] + backward[at][label];
        return Math.exp(way + transition(before, label) + on - total);
    }

    private void goForward() {
        for (int at = 0; at < scores.length; at++) {
            for (int label = 0; label < LABELS; label++) {
                int to = label;
                int last = at - 1;
                double ways = at == 0 ? transition(NONE, to) : sum(from -> forward[last][from] + transition(from, to));
                forward[at][label] = scores[at][label] + ways;
            }
        }
    }

    private void goBackward() {
        for (int at = scores.length - 1; at >= 0; at--) {
            for (int label = 0; label < LABELS; label++) {
                int from = label;
                int next = at + 1;
                backward[at][label] = next == scores.length
                        ? transition(from, NONE)
                        : sum(to -> transition(from, to) + scores[next][to] + backward[next][to]);
            }
        }
    }

    /** Around a run there are no names. */
    private static double outside(int label) {
        return label == NONE ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double transition(int from, int to) {
        return transitions[from * LABELS + to];
    }

    private interface Way {
        double score(int label);
    }

    /** The logarithm of the sum of what the logarithms stand for, over all labels. */
    private static double sum(Way way) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS; label++) {
            highest = Math.max(highest, way.score(label));
        }
        double sum = 0;
        for (int label = 0; label < LABELS; label++) {
            sum += Math.exp(way.score(label) - highest);
        }
        return highest + Math.log(sum);
    }
}
