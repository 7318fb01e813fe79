package org.communique.enrich.topic;

import java.util.List;
import org.communique.contracts.tag.Topic;
import org.jspecify.annotations.Nullable;

/** Says what a release is about. Thread-safe; its lexicon is read once. */
public final class TopicClassifier {

    /**
     * Topics of a release, most confident first; none when unsure.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text
     * @param language BCP 47; no topics in a language without a lexicon, or when null
     */
    public List<Topic> classify(String headline, @Nullable String lead, String body, @Nullable String language) {
        return List.of();
    }
}
