package org.communique.kit.charset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text without the characters that no document may have. NUL and other control characters are dropped, halves of
 * surrogate pairs are replaced, and control characters of C1 become those of windows-1252, as in browsers (HTML, section
 * 13.2.5.80): reference 146 is an apostrophe.
 */
public final class SoundText {

    private static final Charset WINDOWS_1252 = WebCharsets.WINDOWS_1252;
    private static final String KEPT = "\t\n\r\f";
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9F;
    private static final int DELETE = 0x7F;
    private static final char[] BY_C1 = byC1();

    private SoundText() {}

    /** Returns the text, unchanged in the usual case. */
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isSound(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : repaired(text, first);
    }

    /** Returns the text with its control characters of C1 read as windows-1252; nothing else is changed. */
    public static String withoutC1(String text) {
        int first = 0;
        while (first < text.length() && !isC1(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var repaired = new StringBuilder(text);
        for (int i = first; i < repaired.length(); i++) {
            char c = repaired.charAt(i);
            if (isC1(c)) {
                repaired.setCharAt(i, BY_C1[c - FIRST_C1]);
            }
        }
        return repaired.toString();
    }

    private static String repaired(String text, int first) {
        var repaired = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isC1(c)) {
                repaired.append(BY_C1[c - FIRST_C1]);
            } else if (!isControl(c)) {
                repaired.append(c);
            }
        }
        // Encoding replaces halves of pairs.
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(repaired.toString().getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    /** Whether it needs no second look; a surrogate does. */
    private static boolean isSound(char c) {
        return !isControl(c) && !isC1(c) && !Character.isSurrogate(c);
    }

    private static boolean isControl(char c) {
        return (c < ' ' && KEPT.indexOf(c) < 0) || c == DELETE;
    }

    private static boolean isC1(char c) {
        return c >= FIRST_C1 && c <= LAST_C1;
    }

    private static char[] byC1() {
        var characters = new char[LAST_C1 - FIRST_C1 + 1];
        for (int i = 0; i < characters.length; i++) {
            char read = new String(new byte[] {(byte) (FIRST_C1 + i)}, WINDOWS_1252).charAt(0);
            // Five bytes mean nothing in windows-1252.
            characters[i] = read == '\uFFFD' || isC1(read) ? ' ' : read;
        }
        return characters;
    }
}
