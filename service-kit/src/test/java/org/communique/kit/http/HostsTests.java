package org.communique.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTests {

    @ParameterizedTest
    @CsvSource({
        "localhost:8081,localhost",
        "LOCALHOST,localhost",
        "localhost.,localhost",
        "127.0.0.1:80,127.0.0.1",
        "[::1]:8081,::1",
        "[::1],::1",
        "ingest-service:,ingest-service"
    })
    void hostStandsWithoutPortAndInLowerCase(String authority, String host) {
        assertThat(Hosts.host(authority)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "[::1", "a:b", "localhost:80:90", "[::1]x", "localhost@evil:1:2", "a:123456"})
    void malformedAuthorityHasNoHost(String authority) {
        assertThat(Hosts.host(authority)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "newsroom.localhost", "127.0.0.1", "127.9.8.7", "::1", "::ffff:127.0.0.1"})
    void loopbackIsKnownByNameAndAddress(String host) {
        assertThat(Hosts.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost.evil.example", "evil.example", "128.0.0.1", "127.0.0.1.evil.example", "0.0.0.0", "::"
            })
    void otherHostsAreNoLoopback(String host) {
        assertThat(Hosts.isLoopback(host)).isFalse();
    }
}
