package org.communique.enrich.step;

import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;
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
        return 2;
    }

    @Override
    public Additions enrich(Draft draft) {
        return Additions.of(
                Field.TOPICS,
                classifier.classify(
                        draft.require(Field.HEADLINE),
                        draft.get(Field.LEAD).orElse(null),
                        draft.require(Field.ANALYSED),
                        draft.get(Field.LANGUAGE).orElse(null)));
    }
}
