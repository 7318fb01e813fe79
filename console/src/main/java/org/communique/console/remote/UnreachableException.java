package org.communique.console.remote;

import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/** Failure of a server to answer in time and in full, or its refusal. Asking again may succeed. */
public sealed class UnreachableException extends Exception permits RefusalException {

    private static final long serialVersionUID = 1L;

    /**
     * @param server its name for people, such as {@code Elasticsearch}
     * @param reason for people
     */
    public UnreachableException(String server, String reason, @Nullable Throwable cause) {
        super(server + ": " + FailureReason.plain(reason), cause);
    }

    /** Returns the failure with the reason of its cause. */
    public static UnreachableException of(String server, Throwable cause) {
        return new UnreachableException(server, FailureReason.of(cause), cause);
    }
}
