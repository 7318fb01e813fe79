package org.communique.enrich.similarity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.communique.contracts.release.NormalText;
import org.jspecify.annotations.Nullable;

/** Hash of headline, lead and body, equal for texts with the same normal form, that of revisions. */
public final class ContentHash {

    private static final int BYTES = 16;
    /** Separates the parts, so that words moved from one to another change the hash. No normal text contains it. */
    private static final char SEPARATOR = '\u001f';

    private ContentHash() {}

    /** Returns 32 hexadecimal digits: the first half of a SHA-256. */
    public static String of(String headline, @Nullable String lead, String body) {
        var words = NormalText.of(headline)
                + SEPARATOR
                + NormalText.of(lead == null ? "" : lead)
                + SEPARATOR
                + NormalText.of(body);
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(words), BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
