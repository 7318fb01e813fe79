package org.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "172.16.0.0/12, 172.31.0.1, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "127.0.0.0/8, ::ffff:127.0.0.1, true",
    })
    void blockHoldsTheAddressesWithItsLeadingBits(String block, String address, boolean held) {
        assertThat(Cidr.of(block).contains(InetAddress.ofLiteral(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/8/8"})
    void malformedBlockIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.of(text))
                .withMessageContaining("'%s' (expected: such as 10.0.0.0/8".formatted(text));
    }

    @Test
    void blockHasNoMoreBitsThanAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.of("10.0.0.0/33"))
                .withMessage("prefix length: 33 (expected: 0 to 32)");
    }
}
