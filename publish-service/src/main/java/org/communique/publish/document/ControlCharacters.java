package org.communique.publish.document;

/** Bytes below that of the blank: none is in a JSON text but between tokens (RFC 8259 section 7), and in most not even there. */
final class ControlCharacters {

    private ControlCharacters() {}

    /** Whether there is one. Without a branch for each byte: every document passes here, and they are long. */
    static boolean in(byte[] json) {
        int found = 0;
        for (byte b : json) {
            // Negative for 0 to 31 only: above, the first half is not; below zero, the second is not.
            found |= (b - ' ') & ~b;
        }
        return found < 0;
    }
}
