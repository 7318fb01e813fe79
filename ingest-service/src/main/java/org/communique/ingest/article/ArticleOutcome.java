package org.communique.ingest.article;

import org.communique.contracts.release.Content;
import org.communique.ingest.fetch.Validators;

/** Outcome of the fetch of an article page. */
public sealed interface ArticleOutcome {

    /** Returns the outcome as the meter {@code pages} counts it. */
    String word();

    /**
     * The page was fetched.
     *
     * @param validators its validators
     * @param text the result of {@link ArticlePage#text}, computed once since it takes time and memory
     */
    record Fetched(ArticlePage page, Validators validators, Content text) implements ArticleOutcome {
        @Override
        public String word() {
            return "had";
        }
    }

    /**
     * The page is not modified (304).
     *
     * @param validators the validators for the next request
     */
    record NotModified(Validators validators) implements ArticleOutcome {
        @Override
        public String word() {
            return "same";
        }
    }

    /** No page to fetch: no link, turned off, not allowed, or no HTML. */
    record None() implements ArticleOutcome {
        @Override
        public String word() {
            return "none";
        }
    }

    /** The publisher's robots.txt disallows the page. */
    record Disallowed() implements ArticleOutcome {
        @Override
        public String word() {
            return "disallowed";
        }
    }

    /** The page is unavailable at the moment. */
    record Missing() implements ArticleOutcome {
        @Override
        public String word() {
            return "missing";
        }
    }

    /** The publisher removed the page (410). */
    record Gone() implements ArticleOutcome {
        @Override
        public String word() {
            return "gone";
        }
    }
}
