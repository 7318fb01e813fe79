package org.communique.enrich.worker;

/** Refusal of a release by the enrichment itself; another try would fail alike. The message is for people. */
public final class RejectedReleaseException extends RuntimeException {

    /** Creates one with the values found and expected. */
    public RejectedReleaseException(String message) {
        super(message);
    }

    /** Creates one with the place and the reason. */
    public RejectedReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
