package org.communique.enrich.keyphrase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the phrases that stand for a release. Thread-safe. */
public final class KeyphraseExtractor {

    /**
     * Up to ten readable phrases, best first, none nearly the same as another.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks
     * @param language BCP 47, null when not known
     */
    public List<String> extract(String headline, @Nullable String lead, String body, @Nullable String language) {
        return List.of();
    }
}
