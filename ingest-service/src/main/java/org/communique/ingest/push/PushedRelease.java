package org.communique.ingest.push;

import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.detect.ObservedRelease;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.ReleaseKey;
import org.communique.ingest.identity.ReleaseWords;
import org.communique.ingest.identity.Traits;

/**
 * Pushed release. Its id comes from its url or guid, else from its words, so that pushing the same file twice is one
 * release, and a changed file is another one.
 *
 * @param id derived from url, guid or words
 * @param origin publisher, guid and page; without a feed
 * @param text as pushed; its content has words
 * @param fingerprint of the text; expensive, so taken once
 * @param traits of the text and its details
 */
public record PushedRelease(ReleaseId id, Origin origin, SourceText text, Fingerprint fingerprint, Traits traits) {

    static PushedRelease of(Origin origin, SourceText text) {
        var words = ReleaseWords.of(text);
        var fingerprint = words.fingerprint();
        var id = ReleaseKey.of(origin.url(), origin.guid(), () -> fingerprint).in(origin.source());
        return new PushedRelease(id, origin, text, fingerprint, Traits.of(words, text, origin.url()));
    }

    /**
     * Returns the observation of this push.
     *
     * @param known id of the same release in the state
     */
    ObservedRelease observedAs(ReleaseId known) {
        return new ObservedRelease(known, origin, text, null, fingerprint, null, traits, true);
    }
}
