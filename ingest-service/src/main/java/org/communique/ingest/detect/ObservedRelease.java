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
 * A release as it was seen just now, in a feed or in a push. See {@link RawRelease} for the fields it shares.
 *
 * @param id which release
 * @param fingerprint of its words in the feed or push
 * @param pageFingerprint of the words of its article page; null when that was not had
 * @param pushed whether somebody said it on purpose: then a withdrawn release comes back even when its words are the
 *     same
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

    /** The event that tells it. */
    RawRelease as(Identity identity) {
        return new RawRelease(
                identity, origin, headline, lead, language, dates, written, categories, content, page, null);
    }
}
