package org.communique.enrich.worker;

/** Lack of a free worker or of memory: nothing is wrong with the record, and a later try may succeed. */
public final class BusyException extends RuntimeException {

    BusyException(String message) {
        super(message);
    }
}
