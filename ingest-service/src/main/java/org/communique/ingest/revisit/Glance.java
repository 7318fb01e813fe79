package org.communique.ingest.revisit;

import java.time.Instant;
import java.util.Optional;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.ingest.decision.Sighting;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.harvest.PageOutcome;
import org.communique.ingest.harvest.PageRequest;
import org.communique.ingest.harvest.Parsing;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.WatchedPage;
import org.communique.ingest.topics.BrokerException;

/**
 * One look at the article page of a release.
 *
 * @param known what was last said of the release when the look began
 * @param watch how the page was known then
 */
record Glance(ReleaseState known, WatchedPage watch) {

    /** What to ask for. */
    PageRequest request(Feed feed) {
        return new PageRequest(known.origin().url(), watch.validators(), feed.textSelector());
    }

    /**
     * What it means.
     *
     * @param told finds a release as it was told, whole
     * @throws BrokerException when it cannot be found at the moment
     */
    Finding understand(PageOutcome page, Revisit.Told told, Parsing parsing, Revisits revisits, Instant now)
            throws BrokerException {
        return switch (page) {
            case PageOutcome.Same same -> nothing("unchanged", revisits.looked(watch, same.validators(), now));
            case PageOutcome.Had had -> compare(had, told, parsing, revisits, now);
            case PageOutcome.Gone _ ->
                watch.gone()
                        ? new Finding.Gone(known.identity().id())
                        : nothing("gone", Optional.of(revisits.gone(watch, now)));
            case PageOutcome.None _, PageOutcome.Disallowed _, PageOutcome.Missing _ ->
                nothing(page.word(), revisits.looked(watch, watch.validators(), now));
        };
    }

    /** Looked at in vain, by a fault of ours. */
    Finding broken(Revisits revisits, Instant now) {
        return nothing("broken", revisits.looked(watch, watch.validators(), now));
    }

    private Finding compare(PageOutcome.Had had, Revisit.Told told, Parsing parsing, Revisits revisits, Instant now)
            throws BrokerException {
        var next = revisits.looked(watch, had.validators(), now);
        var text = had.text();
        var fingerprint = Fingerprint.of(null, null, text);
        if (fingerprint.equals(known.pageFingerprint())) {
            return nothing("unchanged", next);
        }
        var before = told.find(known.identity());
        if (before.isEmpty()) {
            return nothing("not-kept", Optional.empty());
        }
        return text.text().isBlank() || !isSame(before.get(), had, parsing)
                ? nothing("another-page", revisits.looked(watch, Validators.NONE, now))
                : new Finding.Changed(sighting(before.get(), had.page().content(), fingerprint), next);
    }

    private static boolean isSame(RawRelease before, PageOutcome.Had had, Parsing parsing) {
        int characters = had.page().content().text().length();
        return parsing.parse(characters, () -> SamePage.is(before, had.page()));
    }

    private Finding nothing(String word, Optional<WatchedPage> next) {
        return new Finding.Nothing(known.identity().id(), word, next);
    }

    private Sighting sighting(RawRelease told, Content page, Fingerprint fingerprint) {
        return new Sighting(
                told.identity().id(),
                told.origin(),
                told.headline(),
                told.lead(),
                told.language(),
                told.dates(),
                told.written(),
                told.categories(),
                told.content(),
                page,
                known.fingerprint(),
                fingerprint,
                false);
    }
}
