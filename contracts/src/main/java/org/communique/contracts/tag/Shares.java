package org.communique.contracts.tag;

/** Checks of shares and counts. */
final class Shares {

    private Shares() {}

    static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("%s: %s (expected: above 0, at most 1)".formatted(name, value));
        }
    }

    static void requireMentions(int mentions) {
        if (mentions < 1) {
            throw new IllegalArgumentException("mentions: %d (expected: >= 1)".formatted(mentions));
        }
    }
}
