package org.communique.enrich.evaluation;

import java.util.List;

/** Measures one step on labelled texts. A new one is its class and a line in {@code corpus.Evaluations}. */
@FunctionalInterface
public interface Evaluation {

    /**
     * Measures.
     *
     * @throws org.opentest4j.TestAbortedException when the texts are not on this machine, as {@link Corpora} tells
     */
    List<Figure> figures();

    /** What is measured, such as {@code TopicQuality}. */
    default String name() {
        return getClass().getSimpleName();
    }
}
