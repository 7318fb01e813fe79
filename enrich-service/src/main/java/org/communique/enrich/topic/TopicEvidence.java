package org.communique.enrich.topic;

import java.util.List;
import org.communique.contracts.tag.Topic;

/**
 * A topic and what decided for it.
 *
 * @param topic with its confidence
 * @param terms of the lexicon that were found, strongest first, the first few; a star stands for any ending or beginning
 */
public record TopicEvidence(Topic topic, List<String> terms) {

    /** Copies the list. */
    public TopicEvidence {
        terms = List.copyOf(terms);
    }
}
