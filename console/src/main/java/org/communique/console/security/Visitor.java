package org.communique.console.security;

import java.security.Principal;
import java.util.Objects;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person before the page; {@code visitor} in every template: buttons that change something are for
 * {@code visitor.operator} alone.
 *
 * @param name empty unless signed in
 * @param operator whether acts are allowed
 */
public record Visitor(String name, boolean operator) {

    /** Returns the visitor of the present request. */
    public static Visitor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return new Visitor("", false);
        }
        boolean operator = authentication.getAuthorities().stream()
                .anyMatch(authority -> Objects.equals(authority.getAuthority(), "ROLE_" + Role.OPERATOR.name()));
        return new Visitor(((Principal) authentication).getName(), operator);
    }

    /** Returns whether somebody is signed in. */
    public boolean signedIn() {
        return !name.isEmpty();
    }
}
