package org.communique.ingest.text;

/** Signals a document with more or deeper nodes than memory allows. The message is for people. */
public final class TooManyNodesException extends Exception {

    private static final long serialVersionUID = 1L;

    public TooManyNodesException(String message) {
        super(message);
    }
}
