package org.communique.ingest.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprint of the normalised headline, lead and text of a release: differs if and only if one of them does. It
 * excludes markup, links, dates beside the text, white space, and the shapes of quotation marks and dashes; it includes
 * the case of letters, because corrections change it.
 *
 * @param value 24 hexadecimal digits: the first 96 bits of a SHA-256
 */
public record Fingerprint(@JsonValue String value) {

    /** Length in bytes. */
    public static final int BYTES = 12;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
    /** Separator of the parts, so that words cannot move unseen between them. No normalised text has it. */
    private static final char SEPARATOR = '\u001f';

    /**
     * Creates an existing fingerprint.
     *
     * @throws IllegalArgumentException when the value has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "fingerprint: '%s' (expected: %d digits of 0-9 and a-f)".formatted(value, 2 * BYTES));
        }
    }

    /**
     * Computes the fingerprint of parts.
     *
     * @param headline may hold markup; null is the same as blank
     * @param lead may hold markup; null is the same as blank
     * @param text of an article page its main text only, as the rest changes all the time
     */
    public static Fingerprint of(@Nullable String headline, @Nullable String lead, Content text) {
        return ofNormal(
                ComparableText.ofPossibleHtml(headline), ComparableText.ofPossibleHtml(lead), ComparableText.of(text));
    }

    /** Computes the fingerprint of parts in normal form. */
    static Fingerprint ofNormal(String headline, String lead, String text) {
        return ofNormal(headline + SEPARATOR + lead + SEPARATOR + text);
    }

    /** Computes the fingerprint of a source text. */
    public static Fingerprint of(SourceText text) {
        return ReleaseWords.of(text).fingerprint();
    }

    private static Fingerprint ofNormal(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
