package org.communique.ingest.article;

import java.net.URI;
import org.communique.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * An article page to fetch.
 *
 * @param url null when there is none, or none is wanted
 * @param validators of the state that is known; none when the page is wanted whatever its state
 * @param selector what holds the text on it; null for the whole page
 */
public record ArticleRequest(
        @Nullable URI url, Validators validators, @Nullable String selector) {}
