package org.communique.ingest.detect;

import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.ReleaseWords;
import org.communique.ingest.identity.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Release as observed in a feed or a push.
 *
 * @param id of the release
 * @param origin publisher, feed and page
 * @param text as the source gave it
 * @param page its article page as fetched; null when there was none to fetch
 * @param fingerprint fingerprint of the words in the feed or push
 * @param pageFingerprint fingerprint of the words of the article page; null without a page
 * @param traits of its headline, text and details
 * @param pushed whether a client pushed it on purpose: then a withdrawn release comes back even with the same words
 */
public record ObservedRelease(
        ReleaseId id,
        Origin origin,
        SourceText text,
        @Nullable Content page,
        Fingerprint fingerprint,
        @Nullable Fingerprint pageFingerprint,
        Traits traits,
        boolean pushed) {

    /** Creates an observation whose traits are still to be made from its text. */
    public ObservedRelease(
            ReleaseId id,
            Origin origin,
            SourceText text,
            @Nullable Content page,
            Fingerprint fingerprint,
            @Nullable Fingerprint pageFingerprint,
            boolean pushed) {
        this(
                id,
                origin,
                text,
                page,
                fingerprint,
                pageFingerprint,
                Traits.of(ReleaseWords.of(text), text, origin.url()),
                pushed);
    }

    /** Returns its event. */
    RawRelease as(Identity identity) {
        return new RawRelease(identity, origin, text, page);
    }
}
