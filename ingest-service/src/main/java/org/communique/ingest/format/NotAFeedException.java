package org.communique.ingest.format;

/** The document is no feed. The message says, for people, what it is and what was expected. */
public final class NotAFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** No feed, but {@code found}: a description of what the document is. */
    NotAFeedException(String found) {
        super("found %s (expected: an RSS, Atom or JSON feed, or a sitemap)".formatted(found));
    }
}
