package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.communique.ingest.identity.CanonicalUrl;

/**
 * Identifier of a feed, derived from its canonical URL, so that a feed registered twice is one feed.
 *
 * @param value 20 hexadecimal digits: the first 80 bits of a SHA-256
 */
public record FeedId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");
    private static final int BYTES = 10;

    /** @throws IllegalArgumentException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FeedId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("feed id: '%s' (expected: 20 of 0-9 and a-f)".formatted(value));
        }
    }

    /** Returns the id of the feed at a URL, the same for all URLs of one {@link CanonicalUrl}. */
    public static FeedId of(URI url) {
        return new FeedId(HexFormat.of()
                .formatHex(Arrays.copyOf(sha256(CanonicalUrl.of(url).value()), BYTES)));
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
}
