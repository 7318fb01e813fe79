package org.communique.console.security;

import java.util.regex.Pattern;

/**
 * User with a hashed password.
 *
 * @param name as it is signed in with
 * @param hash bcrypt
 * @param role what it may do
 */
record UserLine(String name, String hash, Role role) {

    private static final Pattern LINE =
            Pattern.compile("([^:\\s]{1,100}):(\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53})(?::(\\w+))?");

    /**
     * Reads a line.
     *
     * @param place of the line, for the message
     * @throws IllegalArgumentException when it is another one; the message leaves the hash out
     */
    static UserLine of(String line, String place) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "%s: not understood (expected: name:bcrypt hash:role, such as htpasswd -nB writes, with viewer or operator)"
                            .formatted(place));
        }
        var role = parts.group(3);
        return new UserLine(parts.group(1), parts.group(2), role == null ? Role.VIEWER : Role.of(role));
    }
}
