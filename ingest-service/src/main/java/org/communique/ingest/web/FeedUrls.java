package org.communique.ingest.web;

import java.net.URI;
import java.util.regex.Pattern;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.problem.Problem;

/** URLs of feeds in requests. */
final class FeedUrls {

    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^\\s*feed(s?):(?://)?(https?://)?");

    private FeedUrls() {}

    /** Returns the URL behind {@code feed://host/path} or {@code feed:https://host/path}, as links for readers have it. */
    private static String withoutFeedScheme(String text) {
        var scheme = FEED_SCHEME.matcher(text);
        if (!scheme.find()) {
            return text;
        }
        String rest = text.substring(scheme.end());
        if (scheme.group(2) != null) {
            return scheme.group(2) + rest;
        }
        return (scheme.group(1).isEmpty() ? "http://" : "https://") + rest;
    }

    /**
     * Parses a URL.
     *
     * @param name of the field, for people
     * @throws org.springframework.web.ErrorResponseException 400 when it is malformed, 422 when it holds a user name or
     *     a password
     */
    static URI parse(String name, String text) {
        try {
            return WebUrl.require(name, withoutFeedScheme(text));
        } catch (CredentialsInUrlException e) {
            throw Problem.unprocessable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }
}
