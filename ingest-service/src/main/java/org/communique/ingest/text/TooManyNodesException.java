package org.communique.ingest.text;

/** A document has more nodes, or nests them deeper, than its reader has memory for. The message says it for people. */
public final class TooManyNodesException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Too many of something. */
    public TooManyNodesException(String message) {
        super(message);
    }
}
