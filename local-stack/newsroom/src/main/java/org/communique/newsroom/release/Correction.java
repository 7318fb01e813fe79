package org.communique.newsroom.release;

import java.util.regex.Pattern;

/**
 * Publisher's change of a release after publication.
 *
 * @param found the wrong words; empty for a correction of the contact block only
 * @param right the right words, everywhere in the release
 * @param note the publisher's remark
 */
public record Correction(String found, String right, String note) {

    private static final Pattern FORM = Pattern.compile("(.+?) => (.+?) \\| (.+)");

    /**
     * Parses {@code <wrong words> => <right words> | <note>}.
     *
     * @throws IllegalArgumentException with the text found and the form expected
     */
    public static Correction parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("correction: " + text + " (expected: wrong => right | note)");
        }
        return new Correction(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Returns a correction for any release: only its contact block was wrong. */
    public static Correction ofContact(Language language) {
        return new Correction("", "", language.contactNote());
    }

    /** Returns a text of the release with the right words. */
    public String applyTo(String text) {
        return found.isEmpty() ? text : text.replace(found, right);
    }
}
