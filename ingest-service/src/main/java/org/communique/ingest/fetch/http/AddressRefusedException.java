package org.communique.ingest.fetch.http;

import java.net.UnknownHostException;

/** Signals a host without an allowed address. The message has the addresses found and those allowed. */
final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
        super(message);
    }
}
