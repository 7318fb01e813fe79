package org.communique.ingest.push;

import java.net.URI;
import java.util.List;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.detect.ObservedRelease;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.ReleaseKey;
import org.jspecify.annotations.Nullable;

/**
 * A release as it was handed in. Its name comes from its url or guid; one that has neither is named by its words, so
 * that handing in the same file twice is one release, and a changed file is another one.
 *
 * @param id derived from url, guid or words
 * @param source the publisher
 * @param guid what the publisher calls it by; null when it was not said
 * @param url its page; null when it was not said
 * @param headline null when it is still to be found in the text
 * @param language BCP 47; null when it was not said
 * @param dates as far as they were said
 * @param content with words in it
 * @param fingerprint of headline and content; expensive to take, so taken once
 */
public record PushedRelease(
        ReleaseId id,
        String source,
        @Nullable String guid,
        @Nullable URI url,
        @Nullable String headline,
        @Nullable String language,
        Dates dates,
        Content content,
        Fingerprint fingerprint) {

    static PushedRelease of(
            String source,
            @Nullable String guid,
            @Nullable URI url,
            @Nullable String headline,
            @Nullable String language,
            Dates dates,
            Content content) {
        var fingerprint = Fingerprint.of(headline, null, content);
        var id = ReleaseKey.of(url, guid, () -> fingerprint).in(source);
        return new PushedRelease(id, source, guid, url, headline, language, dates, content, fingerprint);
    }

    /** @param known which release it is, where that is known better */
    ObservedRelease sighting(ReleaseId known) {
        return new ObservedRelease(
                known,
                new Origin(source, null, guid, url),
                headline,
                null,
                language,
                dates,
                null,
                List.of(),
                content,
                null,
                fingerprint,
                null,
                true);
    }
}
