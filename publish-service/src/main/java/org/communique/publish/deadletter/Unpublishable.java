package org.communique.publish.deadletter;

/** Why a record will never be in the index. Never thrown. */
final class Unpublishable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unpublishable(String message) {
        super(message, null, false, false);
    }
}
