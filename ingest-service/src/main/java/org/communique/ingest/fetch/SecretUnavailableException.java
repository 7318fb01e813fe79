package org.communique.ingest.fetch;

import java.io.IOException;

/** Signals a secret that cannot be read. The message names its reference, never the secret. */
public final class SecretUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    SecretUnavailableException(String name, String reference, String expected) {
        super("%s: '%s' (expected: %s)".formatted(name, reference, expected));
    }
}
