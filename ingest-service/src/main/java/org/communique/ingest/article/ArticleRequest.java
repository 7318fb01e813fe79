package org.communique.ingest.article;

import java.net.URI;
import org.communique.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * Request for an article page.
 *
 * @param url the URL of the page; null without a page, or when pages are turned off
 * @param validators the last validators; none for an unconditional request
 * @param selector the CSS selector of the text; null for the whole page
 */
public record ArticleRequest(
        @Nullable URI url, Validators validators, @Nullable String selector) {}
