package org.communique.ingest.detect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.communique.contracts.release.Dates;
import org.communique.ingest.parse.item.ParsedItem;

/**
 * Hash of an item's entry in its feed, the cheap test for a change. Every field counts, dates and markup too; the meaning
 * of a change is decided later.
 */
final class ItemHash {

    private static final int BYTES = 8;

    private ItemHash() {}

    /** Returns the hash of all fields. */
    static String of(ParsedItem item) {
        var hash = sha256().digest(item.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    }

    /** Returns the hash without identifiers and dates, for feeds where these are new at each fetch. */
    static String ofWords(ParsedItem item) {
        var text = item.text().toBuilder().dates(Dates.UNKNOWN).written(null).build();
        return of(new ParsedItem(null, false, null, text, item.authors(), item.inReplyTo()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
