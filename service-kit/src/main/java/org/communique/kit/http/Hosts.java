package org.communique.kit.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** Parsing of host names and addresses, as in a Host header or an origin. */
final class Hosts {

    private Hosts() {}

    /**
     * Returns the host of an authority, in lower case, without port, brackets and the dot of the root; empty when it is
     * malformed.
     */
    static Optional<String> host(String authority) {
        var text = authority.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 || !isPort(text.substring(end + 1)) ? Optional.empty() : Optional.of(text.substring(1, end));
        }
        int colon = text.indexOf(':');
        var host = colon < 0 ? text : text.substring(0, colon);
        if (host.isEmpty() || (colon >= 0 && !isPort(text.substring(colon)))) {
            return Optional.empty();
        }
        return Optional.of(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    /** Whether a host is this machine for everybody: {@code localhost} (RFC 6761) or a loopback address. */
    static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || address(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Returns the address of a literal host; no name is ever looked up. */
    static Optional<InetAddress> address(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || text.matches(":[0-9]{0,5}");
    }
}
