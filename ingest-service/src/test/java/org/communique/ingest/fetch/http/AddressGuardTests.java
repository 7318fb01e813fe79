package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.communique.ingest.fetch.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTests {

    private static final AddressGuard GUARD = new AddressGuard(List.of(Cidr.of("10.1.0.0/16")), List.of(80, 443));

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450:4001::200e"})
    void publicAddressIsAdmitted(String address) throws Exception {
        assertThat(GUARD.admit("example.org", addresses(address), 443))
                .containsExactly(new InetSocketAddress(InetAddress.ofLiteral(address), 443));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "192.88.99.1",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001:db8::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2002:a00:1::1",
                "2002:7f00:1::1",
                "3fff::1",
            })
    void addressThatIsNotPublicIsRefused(String address) {
        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> GUARD.admit("evil.example", addresses(address), 80))
                .withMessageStartingWith("evil.example is at [")
                .withMessageContaining("(expected: a public address, or one in communique.ingest.fetch.allow)");
    }

    @Test
    void allowedBlockIsAdmittedOnAnyPort() throws Exception {
        assertThat(GUARD.admit("newsroom", addresses("10.1.2.3"), 8090)).hasSize(1);
    }

    @Test
    void publicAddressIsRefusedOnAnotherPort() {
        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> GUARD.admit("example.org", addresses("8.8.8.8"), 25))
                .withMessage(
                        "port 25 of example.org (expected: one of [80, 443], or an address in communique.ingest.fetch.allow)");
    }

    @Test
    void nameWithBothIsConnectedToOnlyWhereItIsPublic() throws Exception {
        assertThat(GUARD.admit("rebinding.example", addresses("127.0.0.1", "8.8.8.8"), 80))
                .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("8.8.8.8"), 80));
    }

    private static InetAddress[] addresses(String... addresses) {
        return Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
