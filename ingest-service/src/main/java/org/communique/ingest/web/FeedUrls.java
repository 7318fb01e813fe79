package org.communique.ingest.web;

import java.net.URI;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.problem.Problem;

/** URLs of feeds in requests. */
final class FeedUrls {

    private FeedUrls() {}

    /**
     * Parses a URL.
     *
     * @param name of the field, for people
     * @throws org.springframework.web.ErrorResponseException 400 when it is malformed, 422 when it holds a user name or
     *     a password
     */
    static URI parse(String name, String text) {
        try {
            return WebUrl.require(name, text);
        } catch (CredentialsInUrlException e) {
            throw Problem.unprocessable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }
}
