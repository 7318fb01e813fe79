package org.communique.enrich.step;

import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.topic.TopicClassifier;

/** Adds the topics. */
final class TopicsStep implements EnrichmentStep {

    private final TopicClassifier classifier = new TopicClassifier();

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public StepResult enrich(Draft draft) {
        return StepResult.of(
                DraftField.TOPICS,
                classifier.classify(
                        draft.require(DraftField.HEADLINE),
                        draft.get(DraftField.LEAD).orElse(null),
                        draft.require(DraftField.ANALYSED),
                        draft.get(DraftField.LANGUAGE).orElse(null)));
    }
}
