package org.communique.console.security;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in.
 *
 * @param look who may look: {@code loopback}, everybody as long as the console is bound to loopback; {@code open}, everybody;
 *     {@code signed-in}
 * @param password of the user {@code operator}; empty for none
 * @param passwordFile file with the password of the user {@code operator}; made, for its owner alone, where it is missing
 * @param usersFile lines of {@code name:hash:role}, as {@code htpasswd -nB name} writes them, with {@code :viewer} or {@code
 *     :operator} behind; without a role, viewer
 * @param users lines as in the file
 * @param rolesClaim claim of an OpenID Connect user with roles; a string or a list
 * @param operatorRole role in that claim that makes an operator
 * @param viewerRole role in that claim that lets look; empty for every user whom the provider signs in
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

    /** Who may look at the pages. */
    public enum Look {
        /** Everybody, as long as the console is bound to a loopback address. */
        LOOPBACK,
        /** Everybody: something else sees to it that strangers do not reach the console. */
        OPEN,
        /** Whoever is signed in. */
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
