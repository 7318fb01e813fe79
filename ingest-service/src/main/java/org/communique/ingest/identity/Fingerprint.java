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
import org.jspecify.annotations.Nullable;

/**
 * What a release says, in short: two fingerprints differ if and only if the normalised headline, lead or text do. Markup,
 * links, dates beside the text, white space, and the shapes of quotation marks and dashes are not in it; the case of
 * letters is, since corrections change it.
 *
 * @param value 24 hexadecimal digits: the first 96 bits of a SHA-256
 */
public record Fingerprint(@JsonValue String value) {

    /** How many bytes its digits stand for. */
    public static final int BYTES = 12;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
    /** Between the parts, so that words cannot move from one to the other unseen. No normalised text has it. */
    private static final char SEPARATOR = '\u001f';

    /**
     * A fingerprint that was taken before.
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
     * Takes the fingerprint.
     *
     * @param headline may hold markup; null when there is none, which is the same as blank
     * @param lead may hold markup; null when there is none
     * @param text of an article page only its main text, as the rest of it changes all the time
     */
    public static Fingerprint of(@Nullable String headline, @Nullable String lead, Content text) {
        return ofNormal(ComparableText.ofPossibleHtml(headline)
                + SEPARATOR
                + ComparableText.ofPossibleHtml(lead)
                + SEPARATOR
                + ComparableText.of(text));
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
