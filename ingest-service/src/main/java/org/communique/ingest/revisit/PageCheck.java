package org.communique.ingest.revisit;

import java.time.Instant;
import java.util.Optional;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.article.ArticleRequest;
import org.communique.ingest.article.ParseLimit;
import org.communique.ingest.detect.ObservedRelease;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.WatchedPage;
import org.communique.kit.kafka.BrokerException;

/**
 * One look at the article page of a release.
 *
 * @param known what was last said of the release when the look began
 * @param watch how the page was known then
 */
record PageCheck(ReleaseState known, WatchedPage watch) {

    /** What to ask for. */
    ArticleRequest request(Feed feed) {
        return new ArticleRequest(known.origin().url(), watch.validators(), feed.textSelector());
    }

    /**
     * What it means.
     *
     * @param told finds a release as it was told, whole
     * @throws BrokerException when it cannot be found at the moment
     */
    PageCheckOutcome understand(
            ArticleOutcome page, ArticleRevisit.Told told, ParseLimit parsing, RevisitPolicy revisits, Instant now)
            throws BrokerException {
        return switch (page) {
            case ArticleOutcome.Same same -> nothing("unchanged", revisits.looked(watch, same.validators(), now));
            case ArticleOutcome.Had had -> compare(had, told, parsing, revisits, now);
            case ArticleOutcome.Gone _ ->
                watch.gone()
                        ? new PageCheckOutcome.Gone(known.identity().id())
                        : nothing("gone", Optional.of(revisits.gone(watch, now)));
            case ArticleOutcome.None _, ArticleOutcome.Disallowed _, ArticleOutcome.Missing _ ->
                nothing(page.word(), revisits.looked(watch, watch.validators(), now));
        };
    }

    /** Looked at in vain, by a fault of ours. */
    PageCheckOutcome broken(RevisitPolicy revisits, Instant now) {
        return nothing("broken", revisits.looked(watch, watch.validators(), now));
    }

    private PageCheckOutcome compare(
            ArticleOutcome.Had had, ArticleRevisit.Told told, ParseLimit parsing, RevisitPolicy revisits, Instant now)
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
                : new PageCheckOutcome.Changed(sighting(before.get(), had.page().content(), fingerprint), next);
    }

    private static boolean isSame(RawRelease before, ArticleOutcome.Had had, ParseLimit parsing) {
        int characters = had.page().content().text().length();
        return parsing.parse(characters, () -> SamePage.is(before, had.page()));
    }

    private PageCheckOutcome nothing(String word, Optional<WatchedPage> next) {
        return new PageCheckOutcome.Nothing(known.identity().id(), word, next);
    }

    private ObservedRelease sighting(RawRelease told, Content page, Fingerprint fingerprint) {
        return new ObservedRelease(
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
