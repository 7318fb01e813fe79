package org.communique.ingest.text;

/** Signals a URL with a user name or a password. The message does not repeat it. */
public final class CredentialsInUrlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CredentialsInUrlException(String name) {
        super(name + ": a URL with a user name or password in it, not shown here"
                + " (expected: one without, as it would be stored and shown)");
    }
}
