package org.communique.enrich.web;

import java.util.List;
import org.communique.enrich.topic.TopicEvidence;

/**
 * Why a release was enriched as it was, and where the time went.
 *
 * @param steps in the order in which they were taken
 * @param topics the terms that decided for each topic, in the order of the topics
 */
record Explanation(List<TakenStep> steps, List<DecidedTopic> topics) {

    /** Copies the lists. */
    Explanation {
        steps = List.copyOf(steps);
        topics = List.copyOf(topics);
    }

    /**
     * A step that was taken.
     *
     * @param step its name
     * @param version of the step
     * @param millis how long it took; the first release after a start takes longer
     */
    record TakenStep(String step, int version, double millis) {}

    /**
     * Why a topic was given.
     *
     * @param code of the topic
     * @param terms that were found in the text, strongest first
     */
    record DecidedTopic(String code, List<String> terms) {

        static DecidedTopic of(TopicEvidence evidence) {
            return new DecidedTopic(evidence.topic().code(), evidence.terms());
        }
    }
}
