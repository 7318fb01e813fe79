package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Publisher, feed and page of a release.
 *
 * @param source the publisher: by default the registrable domain of the feed, such as {@code nato.int}
 * @param feed id of the feed it was polled from; null when it was pushed
 * @param guid the source's own key, byte for byte; null when the source gave none
 * @param url its page; null when it has none. An address that is neither http nor https is dropped, in old records too,
 *     because clients render it as a link
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        String source,
        @Nullable String feed,
        @Nullable String guid,
        @Nullable URI url) {

    /** @throws IllegalArgumentException when the source is blank */
    public Origin {
        url = url != null && isWeb(url) ? url : null;
        if (source.isBlank()) {
            throw new IllegalArgumentException("source: blank (expected: the publisher's name)");
        }
    }

    private static boolean isWeb(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }
}
