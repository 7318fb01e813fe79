package org.communique.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Access to a feed that its server protects. {@link Secrets} are references, never values, so that none is
 * stored, shown, logged or exported; they are read at each request, and sent to the origin of the feed only.
 *
 * @param user of basic authentication (RFC 7617); null without
 * @param password reference to the password of that user
 * @param token reference to a bearer token (RFC 6750); null without
 * @param headers references to the values of further headers, such as {@code Cookie} or {@code X-Api-Key}
 * @param userAgent value of the User-Agent header; null for that of all feeds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedAccess(
        @Nullable String user,
        @Nullable String password,
        @Nullable String token,
        @Nullable Map<String, String> headers,
        @Nullable String userAgent) {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** Headers that the fetcher sets, or that change the request. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "accept-encoding",
            "if-none-match",
            "if-modified-since",
            "upgrade");

    private static final Pattern USER_AGENT = Pattern.compile("[\\x20-\\x7e]{1,300}");

    /** @throws IllegalArgumentException when a secret is no reference, or a header has another form */
    public FeedAccess {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("access: user without password, or the reverse (expected: both)");
        }
        if (user != null && user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("access.user: with a colon (expected: none, by RFC 7617)");
        }
        if (user != null && token != null) {
            throw new IllegalArgumentException("access: user and token (expected: one of them)");
        }
        require("access.password", password);
        require("access.token", token);
        headers.forEach((name, reference) -> {
            if (!HEADER.matcher(name).matches() || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "access.headers: '%s' (expected: the name of a header that is not the fetcher's own)"
                                .formatted(name));
            }
            require("access.headers." + name, reference);
        });
        if (userAgent != null && !USER_AGENT.matcher(userAgent).matches()) {
            throw new IllegalArgumentException(
                    "access.userAgent: %d characters (expected: up to 300 of ASCII)".formatted(userAgent.length()));
        }
    }

    /**
     * Returns the headers of a request, with the secrets as they are at this moment.
     *
     * @throws SecretUnavailableException when one cannot be read
     */
    public Map<String, String> requestHeaders(Secrets secrets) throws SecretUnavailableException {
        var all = new LinkedHashMap<String, String>();
        if (user != null) {
            String pair = user + ':' + secrets.read("access.password", Objects.requireNonNull(password));
            all.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
        if (token != null) {
            all.put("Authorization", "Bearer " + secrets.read("access.token", token));
        }
        for (var header : Objects.requireNonNull(headers).entrySet()) {
            all.put(header.getKey(), secrets.read("access.headers." + header.getKey(), header.getValue()));
        }
        if (userAgent != null) {
            all.put("User-Agent", userAgent);
        }
        return all;
    }

    private static void require(String name, @Nullable String reference) {
        if (reference != null && !Secrets.isReference(reference)) {
            throw new IllegalArgumentException(
                    "%s: a value, not shown here (expected: %s)".formatted(name, Secrets.EXPECTED));
        }
    }
}
