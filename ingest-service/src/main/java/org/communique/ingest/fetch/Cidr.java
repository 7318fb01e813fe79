package org.communique.ingest.fetch;

import java.net.InetAddress;

/**
 * Block of network addresses (RFC 4632, RFC 4291).
 *
 * @param network any address of the block
 * @param bits length of the common prefix
 */
public record Cidr(InetAddress network, int bits) {

    /** @throws IllegalArgumentException when the prefix is longer than an address */
    public Cidr {
        if (bits < 0 || bits > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(
                    "prefix length: %d (expected: 0 to %d)".formatted(bits, network.getAddress().length * Byte.SIZE));
        }
    }

    /**
     * Parses {@code 10.0.0.0/8}, {@code fc00::/7} or a single address.
     *
     * @throws IllegalArgumentException when it is neither; host names are never resolved
     */
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        var network = literal(slash < 0 ? text : text.substring(0, slash), text);
        int all = network.getAddress().length * Byte.SIZE;
        return new Cidr(network, slash < 0 ? all : number(text.substring(slash + 1), text));
    }

    /** Whether the address is in the block. An IPv4 address is in no IPv6 block, and vice versa. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return rest == Byte.SIZE || (ours[whole] ^ theirs[whole]) >> rest == 0;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + '/' + bits;
    }

    private static InetAddress literal(String address, String whole) {
        try {
            return InetAddress.ofLiteral(address.strip());
        } catch (IllegalArgumentException e) {
            throw malformed(whole, e);
        }
    }

    private static int number(String digits, String whole) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw malformed(whole, e);
        }
    }

    private static IllegalArgumentException malformed(String text, Exception cause) {
        return new IllegalArgumentException(
                "address block: '%s' (expected: such as 10.0.0.0/8, fc00::/7 or 127.0.0.1)".formatted(text), cause);
    }
}
