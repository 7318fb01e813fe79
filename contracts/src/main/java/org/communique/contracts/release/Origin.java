package org.communique.contracts.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a release came from.
 *
 * @param source the publisher: by default the registrable domain of the feed, such as {@code nato.int}
 * @param feed id of the feed it was polled from; null when it was pushed
 * @param guid what the source calls it by, byte for byte; null when the source gave none
 * @param url its page; null when it has none. One that is neither http nor https is dropped, in records of former times
 *     too: whoever shows a release makes a link of it
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
