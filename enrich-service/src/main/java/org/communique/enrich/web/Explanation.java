package org.communique.enrich.web;

import java.util.List;
import org.communique.enrich.topic.TopicEvidence;

/**
 * Explanation of an enrichment: evidence and times.
 *
 * @param steps in their order
 * @param topics the deciding terms of each topic, in the order of the topics
 */
record Explanation(List<StepTime> steps, List<DecidedTopic> topics) {

    /** Copies the lists. */
    Explanation {
        steps = List.copyOf(steps);
        topics = List.copyOf(topics);
    }

    /**
     * Duration of a step.
     *
     * @param step its name
     * @param version of the step
     * @param millis its duration; longer for the first release after a start
     */
    record StepTime(String step, int version, double millis) {}

    /**
     * Evidence for a topic.
     *
     * @param code of the topic
     * @param terms in the text, strongest first
     */
    record DecidedTopic(String code, List<String> terms) {

        static DecidedTopic of(TopicEvidence evidence) {
            return new DecidedTopic(evidence.topic().code(), evidence.terms());
        }
    }
}
