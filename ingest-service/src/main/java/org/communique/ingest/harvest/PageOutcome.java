package org.communique.ingest.harvest;

import org.communique.contracts.release.Content;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.page.ArticlePage;

/** What became of an item's article page. */
public sealed interface PageOutcome {

    /** In one word, as the meter {@code pages} counts it. */
    String word();

    /**
     * It was fetched.
     *
     * @param validators of this state
     * @param text {@link ArticlePage#text}, which takes time and memory
     */
    record Had(ArticlePage page, Validators validators, Content text) implements PageOutcome {
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
    record Same(Validators validators) implements PageOutcome {
        @Override
        public String word() {
            return "same";
        }
    }

    /** There is none to fetch: no link, not wanted, not allowed, or no HTML. */
    record None() implements PageOutcome {
        @Override
        public String word() {
            return "none";
        }
    }

    /** The publisher does not want robots to fetch it (robots.txt). */
    record Disallowed() implements PageOutcome {
        @Override
        public String word() {
            return "disallowed";
        }
    }

    /** It can't be had at the moment. */
    record Missing() implements PageOutcome {
        @Override
        public String word() {
            return "missing";
        }
    }

    /** 410: the publisher took it away. */
    record Gone() implements PageOutcome {
        @Override
        public String word() {
            return "gone";
        }
    }
}
