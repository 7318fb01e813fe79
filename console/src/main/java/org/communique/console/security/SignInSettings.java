package org.communique.console.security;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in.
 *
 * @param look access without signing in: {@code loopback}, everybody as long as the console is bound to loopback; {@code open}, everybody;
 *     {@code signed-in}
 * @param password of the user {@code operator}; empty for none
 * @param passwordFile file with the password of the user {@code operator}; made, for its owner alone, where it is missing
 * @param usersFile lines of {@code name:hash:role}, as {@code htpasswd -nB name} writes them, with {@code :viewer} or {@code
 *     :operator} behind; without a role, viewer
 * @param users lines as in the file
 * @param rolesClaim claim of an OpenID Connect user with roles; a string or a list
 * @param operatorRole role of operators in that claim
 * @param viewerRole role of viewers in that claim; empty for every user of the provider
 */
@ConfigurationProperties("communique.console.sign-in")
public record SignInSettings(
        @DefaultValue("loopback") Look look,
        @DefaultValue("") String password,
        @Nullable Path passwordFile,
        @Nullable Path usersFile,
        @DefaultValue List<String> users,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("operator") String operatorRole,
        @DefaultValue("") String viewerRole) {

    /** Access to the pages without an operator's rights. */
    public enum Look {
        /** Everybody, as long as the console is bound to a loopback address. */
        LOOPBACK,
        /** Everybody: a network or proxy keeps strangers from the console. */
        OPEN,
        /** Signed-in users. */
        SIGNED_IN
    }

    /** Copies the list. */
    public SignInSettings {
        users = List.copyOf(users);
    }

    /** Returns whether somebody can sign in with a password. */
    boolean namesUsers() {
        return !password.isEmpty() || passwordFile != null || usersFile != null || !users.isEmpty();
    }

    /** Returns a copy with another password. */
    SignInSettings withPassword(String another) {
        return new SignInSettings(look, another, passwordFile, usersFile, users, rolesClaim, operatorRole, viewerRole);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SignInSettings[look=%s, usersFile=%s, users=%d]".formatted(look, usersFile, users.size());
    }
}
