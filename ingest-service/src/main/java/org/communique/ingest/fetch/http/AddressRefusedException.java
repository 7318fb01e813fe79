package org.communique.ingest.fetch.http;

import java.net.UnknownHostException;

/** A name led only to addresses that may not be connected to. The message says which, and what would be allowed. */
public final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
        super(message);
    }
}
