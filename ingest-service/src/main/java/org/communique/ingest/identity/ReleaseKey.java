package org.communique.ingest.identity;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.text.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * Identifier of a release by its source, stable for the life of the release:
 *
 * <ol>
 *   <li>the canonical URL of its article page, if it has one of its own. It precedes the guid because the feeds of one
 * publisher share it – guids differ between its RSS and its Atom feed and change with its software – and because a
 * pushed release often has a URL and no guid;
 *   <li>else its guid, canonical if a URL, so that a change from http to https makes no difference;
 *   <li>else a fingerprint of its title and text. Dates are excluded: publishers without guids tend to invent new dates
 * each time.
 * </ol>
 *
 * <p>For items of one document with the same key, see {@link ReleaseKeys}.
 *
 * @param value derived from the source's data, so that two observers derive the same
 */
public record ReleaseKey(String value) {

    private static final Content NO_TEXT = Content.plain("");

    /**
     * Returns the key of a release.
     *
     * @param link its article page, absolute; null when it has none
     * @param guid as the source gave it; null when it gave none
     */
    public static ReleaseKey of(@Nullable URI link, @Nullable String guid, @Nullable String title, Content text) {
        return of(link, guid, () -> Fingerprint.of(title, null, text));
    }

    /**
     * Returns the key of a release.
     *
     * @param link its article page, absolute; null when it has none
     * @param guid as the source gave it; null when it gave none
     * @param words fingerprint of its title and text, without a lead
     */
    public static ReleaseKey of(@Nullable URI link, @Nullable String guid, Supplier<Fingerprint> words) {
        if (link != null && CanonicalUrl.of(link).isPage()) {
            return new ReleaseKey(CanonicalUrl.of(link).value());
        }
        if (guid != null && !guid.isBlank()) {
            return ofGuid(guid);
        }
        return new ReleaseKey("text:" + words.get().value());
    }

    /** Returns the key of a release by its guid alone. */
    public static ReleaseKey ofGuid(String guid) {
        return webAddress(guid)
                .map(url -> new ReleaseKey(CanonicalUrl.of(url).value()))
                .orElseGet(() -> new ReleaseKey(guid.strip()));
    }

    /** Returns the id of the release with this key at a source. */
    public ReleaseId in(String source) {
        return ReleaseId.derive(source, value);
    }

    /** Returns a key for one of several releases with this one. */
    ReleaseKey and(ReleaseKey more) {
        return new ReleaseKey(value + ' ' + more.value);
    }

    /** Returns a key by title alone. */
    static ReleaseKey ofTitle(@Nullable String title) {
        return of(null, null, title, NO_TEXT);
    }

    private static Optional<URI> webAddress(String guid) {
        return guid.strip().regionMatches(true, 0, "http", 0, 4)
                ? LenientUrl.parse(guid).filter(url -> url.getHost() != null)
                : Optional.empty();
    }
}
