package org.communique.ingest.parse;

import org.communique.ingest.text.TooManyNodesException;

/** Signals a document that is no readable feed. The message has, for people, found and expected. */
public final class NotAFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception for a document of another kind.
     *
     * @param found description of the document
     */
    NotAFeedException(String found) {
        super("found %s (expected: an RSS, Atom or JSON feed, or a sitemap)".formatted(found));
    }

    /** Creates an exception for a document over the memory limits. */
    NotAFeedException(TooManyNodesException cause) {
        super(cause.getMessage(), cause);
    }
}
