package org.communique.enrich.corpus;

import java.util.List;
import org.communique.enrich.corpus.duplicate.NearDuplicateQuality;
import org.communique.enrich.evaluation.Evaluation;

/** All evaluations, in the order of the table. A new one is its class and a line here. */
final class Evaluations {

    private Evaluations() {}

    static List<Evaluation> all() {
        return List.of(
                new ExtractionQuality(), //
                new LanguageQuality(),
                new EntityQuality(),
                new NameQuality(),
                new TopicQuality(),
                new KeyphraseQuality(),
                new SummaryQuality(),
                new NearDuplicateQuality());
    }
}
