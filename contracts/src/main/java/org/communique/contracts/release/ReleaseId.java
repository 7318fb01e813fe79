package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Permanent id of a release: derived from its source and the source's own key for it, never random, so independent
 * observers derive the same id.
 *
 * <p>Key of the Kafka records and {@code _id} of the Elasticsearch document.
 *
 * @param value 26 characters of lower-case base 32 (RFC 4648 alphabet): the first 128 bits of a SHA-256
 */
public record ReleaseId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 128;
    private static final int BITS_PER_CHARACTER = 5;

    /** @throws IllegalArgumentException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReleaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "release id: '%s' (expected: 26 characters of a-z and 2-7)".formatted(value));
        }
    }

    /**
     * Derives the id of a release.
     *
     * @param source the publisher, see {@link Origin#source()}
     * @param key the source's key of the release: a normalised guid or URL
     */
    public static ReleaseId derive(String source, String key) {
        return new ReleaseId(base32(sha256(source + '\n' + key)));
    }

    @Override
    public String toString() {
        return value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < BITS; bit += BITS_PER_CHARACTER) {
            text.append(BASE_32.charAt(fiveBits(bytes, bit)));
        }
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int bit) {
        int window = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
        return window >> (16 - BITS_PER_CHARACTER - bit % 8) & 0x1f;
    }
}
