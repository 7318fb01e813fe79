package org.communique.ingest.format;

/** The document is no feed. The message says, for people, what it is and what was expected. */
public final class NotAFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param found what the document is, such as {@code an HTML page titled "News"} */
    public NotAFeedException(String found) {
        super("found %s (expected: an RSS or Atom feed)".formatted(found));
    }
}
