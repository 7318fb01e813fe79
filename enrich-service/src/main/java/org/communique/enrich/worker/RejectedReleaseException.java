package org.communique.enrich.worker;

/** Refusal of a release by the enrichment itself; another try would fail alike. The message is for people. */
public final class RejectedReleaseException extends RuntimeException {

    /** Says what was found and expected. */
    public RejectedReleaseException(String message) {
        super(message);
    }

    /** Says where it failed, and why. */
    public RejectedReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
