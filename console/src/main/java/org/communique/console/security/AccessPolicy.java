package org.communique.console.security;

import org.communique.console.security.SignInSettings.Look;

/**
 * Whether looking needs a sign-in. Acts need an operator everywhere.
 *
 * @param openToLook whether everybody may look
 */
record AccessPolicy(boolean openToLook) {

    /**
     * Returns the policy for an address.
     *
     * @param loopback whether the console is bound to loopback alone
     * @param signIn whether anybody can sign in: a user, or OpenID Connect
     * @throws IllegalStateException when strangers could look, or nobody could
     */
    static AccessPolicy of(Look look, boolean loopback, boolean signIn) {
        return switch (look) {
            case OPEN -> new AccessPolicy(true);
            case LOOPBACK -> {
                if (!loopback && !signIn) {
                    throw refusal("server.address is none of loopback, and nobody can sign in");
                }
                yield new AccessPolicy(loopback);
            }
            case SIGNED_IN -> {
                if (!signIn) {
                    throw refusal("communique.console.sign-in.look is signed-in, and nobody can sign in");
                }
                yield new AccessPolicy(false);
            }
        };
    }

    private static IllegalStateException refusal(String found) {
        return new IllegalStateException(
                found + " (expected: communique.console.sign-in.password, users or users-file, or"
                        + " spring.security.oauth2.client; or server.address 127.0.0.1)");
    }
}
