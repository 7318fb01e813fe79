package org.communique.kit.http;

import org.springframework.core.env.Environment;

/** Address of the web server, as far as strangers reach it. */
public final class LoopbackAddress {

    private LoopbackAddress() {}

    /** Returns whether {@code server.address} is this machine's loopback, so that nobody elsewhere reaches the server. */
    public static boolean isBound(Environment environment) {
        var address = environment.getProperty("server.address", "");
        return !address.isEmpty() && Hosts.isLoopback(address);
    }
}
