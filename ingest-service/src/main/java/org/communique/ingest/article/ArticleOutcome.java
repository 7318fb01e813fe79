package org.communique.ingest.article;

import org.communique.contracts.release.Content;
import org.communique.ingest.fetch.Validators;

/** What became of an item's article page. */
public sealed interface ArticleOutcome {

    /** In one word, as the meter {@code pages} counts it. */
    String word();

    /**
     * It was fetched.
     *
     * @param validators of this state
     * @param text {@link ArticlePage#text}, which takes time and memory
     */
    record Had(ArticlePage page, Validators validators, Content text) implements ArticleOutcome {
        @Override
        public String word() {
            return "had";
        }
    }

    /**
     * It is still in the state that was asked about (304).
     *
     * @param validators to be sent next time
     */
    record Same(Validators validators) implements ArticleOutcome {
        @Override
        public String word() {
            return "same";
        }
    }

    /** There is none to fetch: no link, not wanted, not allowed, or no HTML. */
    record None() implements ArticleOutcome {
        @Override
        public String word() {
            return "none";
        }
    }

    /** The publisher does not want robots to fetch it (robots.txt). */
    record Disallowed() implements ArticleOutcome {
        @Override
        public String word() {
            return "disallowed";
        }
    }

    /** It can't be had at the moment. */
    record Missing() implements ArticleOutcome {
        @Override
        public String word() {
            return "missing";
        }
    }

    /** 410: the publisher took it away. */
    record Gone() implements ArticleOutcome {
        @Override
        public String word() {
            return "gone";
        }
    }
}
