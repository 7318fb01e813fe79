package org.communique.console.remote;

/** Refusal of a service to do as asked, in its own words (RFC 9457). Asking again in the same way is refused again. */
public final class RefusalException extends UnreachableException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param service its name for people
     * @param status of the HTTP answer
     * @param detail of the problem, for people
     */
    public RefusalException(String service, int status, String detail) {
        super(service, detail, null);
        this.status = status;
    }

    /** Returns the status of the HTTP answer. */
    public int status() {
        return status;
    }
}
