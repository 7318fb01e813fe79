package org.communique.enrich.topic;

import java.util.List;
import org.communique.contracts.tag.Topic;

/**
 * A topic with the evidence for it.
 *
 * @param topic with its confidence
 * @param terms the strongest matching terms of the lexicon, strongest first; a star stands for any ending or beginning
 */
public record TopicEvidence(Topic topic, List<String> terms) {

    /** Copies the list. */
    public TopicEvidence {
        terms = List.copyOf(terms);
    }
}
