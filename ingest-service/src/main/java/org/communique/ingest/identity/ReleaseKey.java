package org.communique.ingest.identity;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.text.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a source calls a release by, in a form that stays the same for as long as it is the same release:
 *
 * <ol>
 *   <li>the canonical URL of its article page, if it has one of its own. It comes before the guid because it is what the
 *       feeds of one publisher have in common – guids differ between its RSS and its Atom feed and change with the
 *       software behind them – and because a pushed release often has a URL and no guid;
 *   <li>else its guid, which as a URL is canonical too, so that a change from http to https is none;
 *   <li>else a fingerprint of its title and text. Dates are not in it: publishers without guids tend to make them up
 *       anew each time.
 * </ol>
 *
 * <p>Where items of one document would get the same key, see {@link ReleaseKeys}.
 *
 * @param value derived from what the source says, so that two observers derive the same
 */
public record ReleaseKey(String value) {

    private static final Content NO_TEXT = Content.plain("");

    /**
     * The key of a release.
     *
     * @param link its article page, absolute; null when it has none
     * @param guid as the source gave it; null when it gave none
     */
    public static ReleaseKey of(@Nullable URI link, @Nullable String guid, @Nullable String title, Content text) {
        return of(link, guid, () -> Fingerprint.of(title, null, text));
    }

    /**
     * The key of a release.
     *
     * @param link its article page, absolute; null when it has none
     * @param guid as the source gave it; null when it gave none
     * @param words of its title and text, without a lead
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

    /** The key of a release of which only the guid is known. */
    public static ReleaseKey ofGuid(String guid) {
        return webAddress(guid)
                .map(url -> new ReleaseKey(CanonicalUrl.of(url).value()))
                .orElseGet(() -> new ReleaseKey(guid.strip()));
    }

    /** The id of the release that a source calls by this key. */
    public ReleaseId in(String source) {
        return ReleaseId.derive(source, value);
    }

    /** A key for one of several releases that share this one. */
    ReleaseKey and(ReleaseKey more) {
        return new ReleaseKey(value + ' ' + more.value);
    }

    /** A key by title alone. */
    static ReleaseKey ofTitle(@Nullable String title) {
        return of(null, null, title, NO_TEXT);
    }

    private static Optional<URI> webAddress(String guid) {
        return guid.strip().regionMatches(true, 0, "http", 0, 4)
                ? LenientUrl.parse(guid).filter(url -> url.getHost() != null)
                : Optional.empty();
    }
}
