package org.communique.newsroom.release;

import java.util.regex.Pattern;

/**
 * A change that a publisher makes to a release after it is out.
 *
 * @param found the words that were wrong; empty for a correction of the contact block only
 * @param right the words that replace them, everywhere in the release
 * @param note what the publisher says about it
 */
public record Correction(String found, String right, String note) {

    private static final Pattern FORM = Pattern.compile("(.+?) => (.+?) \\| (.+)");

    /**
     * Reads {@code <wrong words> => <right words> | <note>}.
     *
     * @throws IllegalArgumentException naming what was found and expected
     */
    public static Correction parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("correction: " + text + " (expected: wrong => right | note)");
        }
        return new Correction(parts.group(1), parts.group(2), parts.group(3));
    }

    /** The correction that any release may get: only its contact block was wrong. */
    public static Correction ofContact(Language language) {
        return new Correction("", "", language.contactNote());
    }

    /** A text of the release, with the right words. */
    public String applyTo(String text) {
        return found.isEmpty() ? text : text.replace(found, right);
    }
}
