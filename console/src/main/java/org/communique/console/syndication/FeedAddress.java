package org.communique.console.syndication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.communique.console.search.ReleaseSearch;

/**
 * Addresses of a search in its formats.
 *
 * @param base of the console, without a slash at its end, such as {@code http://localhost:8080}
 * @param search without its order and page: a feed has an order of its own
 */
record FeedAddress(String base, ReleaseSearch search) {

    private static final int HASH_BYTES = 16;

    /** Returns the URL of a feed. */
    String feed(FeedFormat format) {
        return withQuery("/" + format.file());
    }

    /** Returns the URL of the page of the search. */
    String page() {
        return withQuery("/releases");
    }

    /** Returns the URL of the page of a release. */
    String release(String id) {
        return base + "/releases/" + id;
    }

    /** Returns the permanent IRI of the feed, the same in each format and at each address. */
    String id() {
        var filter = search.filterQuery();
        return filter.isEmpty() ? "urn:communique:releases" : "urn:communique:releases:" + hash(filter);
    }

    private String withQuery(String path) {
        var filter = search.filterQuery();
        return base + path + (filter.isEmpty() ? "" : "?" + filter);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(text.getBytes(StandardCharsets.UTF_8)), HASH_BYTES));
    }

    /** Returns the hash of bytes. */
    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
