package org.communique.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communique.console.security.SignInSettings.Look;
import org.junit.jupiter.api.Test;

class AccessPolicyTests {

    @Test
    void everybodyMayLookOnLoopback() {
        assertThat(AccessPolicy.of(Look.LOOPBACK, true, false).openToLook()).isTrue();
        assertThat(AccessPolicy.of(Look.LOOPBACK, true, true).openToLook()).isTrue();
    }

    @Test
    void elsewhereLookingNeedsASignIn() {
        assertThat(AccessPolicy.of(Look.LOOPBACK, false, true).openToLook()).isFalse();
    }

    @Test
    void elsewhereAndWithoutAnybodyWhoCanSignInThereIsNoStart() {
        assertThatThrownBy(() -> AccessPolicy.of(Look.LOOPBACK, false, false))
                .hasMessageContaining("server.address")
                .hasMessageContaining("expected: communique.console.sign-in.password");
        assertThatThrownBy(() -> AccessPolicy.of(Look.SIGNED_IN, true, false))
                .hasMessageContaining("nobody can sign in");
    }

    @Test
    void openIsSaidOnPurpose() {
        assertThat(AccessPolicy.of(Look.OPEN, false, false).openToLook()).isTrue();
        assertThat(AccessPolicy.of(Look.SIGNED_IN, true, true).openToLook()).isFalse();
    }
}
