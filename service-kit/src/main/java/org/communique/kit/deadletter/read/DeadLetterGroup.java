package org.communique.kit.deadletter.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Group of dead letters with the same cause.
 *
 * @param id derived from the rest, so that all instances give it the same
 * @param reason in one word, such as {@code unreadable}
 * @param exception simple name of the exception of our code; null when the records are to blame
 * @param message with numbers, ids and quotes made alike
 * @param source publisher of the releases, {@code unknown} without one
 */
public record DeadLetterGroup(
        String id, String reason, @Nullable String exception, String message, String source) {

    private static final int ID_BYTES = 6;

    static DeadLetterGroup of(String reason, @Nullable String exception, String message, String source) {
        var pattern = MessagePattern.of(message);
        var id = hash(String.join("\n", reason, exception == null ? "" : exception, pattern, source));
        return new DeadLetterGroup(id, reason, exception, pattern, source);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
