package org.communique.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A port of the gateway and the service behind it.
 *
 * @param port of the gateway
 * @param host the service's name; the name server knows the addresses of its instances
 * @param servicePort of each instance
 */
record Route(int port, String host, int servicePort) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})=([A-Za-z0-9.-]+):(\\d{1,5})");

    /**
     * Parses {@code 8081=ingest-service:8081}.
     *
     * @throws IllegalArgumentException with the text found and the form expected
     */
    static Route parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " (expected: such as 8081=ingest-service:8081)");
        }
        return new Route(Integer.parseInt(matcher.group(1)), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    /** Returns the instances' addresses, always in the same order. */
    List<InetSocketAddress> addresses() throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(host))
                .sorted(Comparator.comparing(InetAddress::getHostAddress))
                .map(address -> new InetSocketAddress(address, servicePort))
                .toList();
    }
}
