package org.communique.newsroom.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Answer before conditions and encodings of a request apply.
 *
 * @param status the HTTP status
 * @param mediaType with its charset
 * @param text the body
 * @param cacheControl value of the header field
 * @param lastModified time of its last change; empty where there is none
 * @param headers further header fields
 */
record Reply(
        int status,
        String mediaType,
        String text,
        String cacheControl,
        Optional<Instant> lastModified,
        Map<String, String> headers) {

    private static final String UTF_8 = "; charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    /** Returns a document with validators. */
    static Reply document(String mediaType, String text, int maxAgeSeconds, Instant lastModified) {
        var cache = "public, max-age=" + maxAgeSeconds;
        return new Reply(200, mediaType + UTF_8, text, cache, Optional.of(lastModified), Map.of());
    }

    /** Returns a page or list, different every second. */
    static Reply live(String mediaType, String text) {
        return new Reply(200, mediaType + UTF_8, text, "no-store", Optional.empty(), Map.of());
    }

    static Reply problem(int status, String mediaType, String text) {
        return new Reply(status, mediaType + UTF_8, text, "no-cache", Optional.empty(), Map.of());
    }

    static Reply movedTo(String path) {
        return new Reply(
                301,
                "text/plain" + UTF_8,
                path + "\n",
                "public, max-age=60",
                Optional.empty(),
                Map.of("Location", path));
    }

    static Reply onlyGet() {
        var text = "Only GET and HEAD are answered here.\n";
        return new Reply(405, "text/plain" + UTF_8, text, "no-store", Optional.empty(), Map.of("Allow", "GET, HEAD"));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a strong entity tag of the body, without quotes. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
