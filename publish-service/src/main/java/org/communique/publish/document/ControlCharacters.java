package org.communique.publish.document;

/** Bytes below the blank: in a JSON text only between tokens (RFC 8259 section 7), and in most not even there. */
final class ControlCharacters {

    private ControlCharacters() {}

    /** Returns whether a text has one. Without a branch per byte: every document passes here, and documents are long. */
    static boolean in(byte[] json) {
        int found = 0;
        for (byte b : json) {
            // Negative for 0 to 31 only: above, the first half is not; below zero, the second is not.
            found |= (b - ' ') & ~b;
        }
        return found < 0;
    }
}
