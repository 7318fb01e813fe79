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
 * Keeps a fetch on the public internet, so that a feed cannot make us read what only this machine or its network may
 * read (server-side request forgery). Blocks that were allowed by name are exempt.
 *
 * <p>The lists are the IANA special-purpose address registries (RFC 6890).
 */
public final class AddressGuard {

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

    /** All IPv6 that is public is in here: not NAT64 (64:ff9b::/96), nor what is mapped, local or multicast. */
    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    private final List<Cidr> allowed;
    private final Set<Integer> ports;

    /**
     * A guard.
     *
     * @param allowed blocks that may be connected to on any port although they are not public
     * @param ports the ports that may be connected to elsewhere
     */
    public AddressGuard(Collection<Cidr> allowed, Collection<Integer> ports) {
        this.allowed = List.copyOf(allowed);
        this.ports = Set.copyOf(ports);
    }

    /**
     * Those of a name's addresses that may be connected to.
     *
     * @throws AddressRefusedException when there are none
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
                    "port %d of %s (expected: one of %s, or an address in communique.fetch.allow)"
                            .formatted(port, host, ports.stream().sorted().toList()));
        }
        return new AddressRefusedException("%s is at %s (expected: a public address, or one in communique.fetch.allow)"
                .formatted(
                        host,
                        Stream.of(addresses).map(InetAddress::getHostAddress).toList()));
    }

    private static List<Cidr> blocks(String... blocks) {
        return Stream.of(blocks).map(Cidr::of).toList();
    }
}
