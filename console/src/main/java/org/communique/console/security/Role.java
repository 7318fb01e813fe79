package org.communique.console.security;

/** Role of a user. */
public enum Role {
    /** Looks at every page. */
    VIEWER,

    /** Looks, and changes things: feeds, redrives, discards. */
    OPERATOR;

    /** Returns the role of a name in any case. */
    static Role of(String name) {
        for (var role : values()) {
            if (role.name().equalsIgnoreCase(name.strip())) {
                return role;
            }
        }
        throw new IllegalArgumentException("role: %s (expected: viewer or operator)".formatted(name.strip()));
    }
}
