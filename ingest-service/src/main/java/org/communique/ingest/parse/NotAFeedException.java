package org.communique.ingest.parse;

import org.communique.ingest.text.TooManyNodesException;

/** The document is no feed, or none that can be read. The message says, for people, what was found and expected. */
public final class NotAFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** No feed, but {@code found}: a description of what the document is. */
    NotAFeedException(String found) {
        super("found %s (expected: an RSS, Atom or JSON feed, or a sitemap)".formatted(found));
    }

    /** No feed that there is room for. */
    NotAFeedException(TooManyNodesException cause) {
        super(cause.getMessage(), cause);
    }
}
