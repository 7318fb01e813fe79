package org.communique.ingest.fetch.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.ingest.fetch.Cidr;

/**
 * Guard against server-side request forgery: admits public addresses only, so that a feed cannot make this service read
 * from its machine or network. Explicitly allowed blocks are exempt.
 *
 * <p>The lists are the IANA special-purpose address registries (RFC 6890).
 */
final class AddressGuard {

    private static final List<Cidr> NOT_PUBLIC = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers (CGNAT)
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, cloud metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // IETF protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/3", // multicast, reserved, broadcast
            "2001::/23", // IETF protocols, with Teredo (2001::/32), whose addresses carry an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, whose addresses carry an IPv4 address
            "3fff::/20"); // documentation

    /** Block of all public IPv6: without NAT64 (64:ff9b::/96), mapped, local and multicast addresses. */
    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    private final List<Cidr> allowed;
    private final Set<Integer> ports;

    /**
     * Creates a guard.
     *
     * @param allowed non-public blocks, on any port
     * @param ports of public addresses
     */
    public AddressGuard(Collection<Cidr> allowed, Collection<Integer> ports) {
        this.allowed = List.copyOf(allowed);
        this.ports = Set.copyOf(ports);
    }

    /**
     * Returns the allowed addresses of a host.
     *
     * @throws AddressRefusedException when there is none
     */
    public List<InetSocketAddress> admit(String host, InetAddress[] addresses, int port)
            throws AddressRefusedException {
        var admitted = Stream.of(addresses)
                .filter(address -> isAllowed(address) || (isPublic(address) && ports.contains(port)))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (admitted.isEmpty()) {
            throw refusal(host, addresses, port);
        }
        return admitted;
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    private AddressRefusedException refusal(String host, InetAddress[] addresses, int port) {
        if (Stream.of(addresses).anyMatch(AddressGuard::isPublic)) {
            return new AddressRefusedException(
                    "port %d of %s (expected: one of %s, or an address in communique.ingest.fetch.allow)"
                            .formatted(port, host, ports.stream().sorted().toList()));
        }
        return new AddressRefusedException(
                "%s is at %s (expected: a public address, or one in communique.ingest.fetch.allow)"
                        .formatted(
                                host,
                                Stream.of(addresses)
                                        .map(InetAddress::getHostAddress)
                                        .toList()));
    }

    private static List<Cidr> blocks(String... blocks) {
        return Stream.of(blocks).map(Cidr::of).toList();
    }
}
