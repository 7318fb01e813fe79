package org.communique.kit.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** Host of the address of the web server. */
public final class BoundHost {

    private BoundHost() {}

    /** Returns the host of {@code server.address}; the name of this machine where it is unset or all addresses. */
    public static String of(Environment environment) {
        var address = environment.getProperty("server.address", "");
        if (!address.isEmpty()
                && Hosts.address(address).filter(InetAddress::isAnyLocalAddress).isEmpty()) {
            return address;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
