package org.communique.publish.deadletter;

/** Why a record will never be in the index; named in the header {@code kafka_dlt-exception-fqcn}. Never thrown. */
final class Unpublishable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unpublishable(String message) {
        super(message, null, false, false);
    }
}
