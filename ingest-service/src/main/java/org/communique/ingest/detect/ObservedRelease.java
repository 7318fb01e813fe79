package org.communique.ingest.detect;

import java.util.List;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.identity.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Release as observed in a feed or a push. See {@link RawRelease} for the shared fields.
 *
 * @param fingerprint fingerprint of the words in the feed or push
 * @param pageFingerprint fingerprint of the words of the article page; null without a page
 * @param pushed whether a client pushed it on purpose: then a withdrawn release comes back even with the same words
 */
public record ObservedRelease(
        ReleaseId id,
        Origin origin,
        @Nullable String headline,
        @Nullable String lead,
        @Nullable String language,
        Dates dates,
        @Nullable WrittenDates written,
        List<String> categories,
        Content content,
        @Nullable Content page,
        Fingerprint fingerprint,
        @Nullable Fingerprint pageFingerprint,
        boolean pushed) {

    /** Copies the list. */
    public ObservedRelease {
        categories = List.copyOf(categories);
    }

    /** Returns its event. */
    RawRelease as(Identity identity) {
        return new RawRelease(
                identity, origin, headline, lead, language, dates, written, categories, content, page, null);
    }
}
