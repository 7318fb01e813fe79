package org.communique.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTests {

    /** RFC 4231, section 4.3, and RFC 2202 for SHA-1. */
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @ParameterizedTest
    @ValueSource(strings = {"sha256=" + SHA256, "SHA256=" + SHA256, "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"})
    void signatureOfTheSecretIsRight(String header) {
        assertThat(HubSignature.matches(header, "Jefe", BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=", "sha256=00", "sha256=zz", "md5=" + SHA256, "sha512=" + SHA256, SHA256, ""})
    void anyOtherIsWrong(String header) {
        assertThat(HubSignature.matches(header, "Jefe", BODY)).isFalse();
    }

    @Test
    void noneIsWrong() {
        assertThat(HubSignature.matches(null, "Jefe", BODY)).isFalse();
    }

    @Test
    void anotherSecretOrBodyIsWrong() {
        assertThat(HubSignature.matches("sha256=" + SHA256, "Chef", BODY)).isFalse();
        assertThat(HubSignature.matches("sha256=" + SHA256, "Jefe", new byte[0]))
                .isFalse();
    }
}
