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
 * Check of the article page of a release.
 *
 * @param known the release's state at the beginning
 * @param watch the page's state at the beginning
 */
record PageCheck(ReleaseState known, WatchedPage watch) {

    /** Returns the conditional request for the page. */
    ArticleRequest request(Feed feed) {
        return new ArticleRequest(
                known.origin().url(), watch.validators(), feed.options().textSelector());
    }

    /**
     * Returns the outcome for a fetched page.
     *
     * @param emitted finds the last event of a release
     * @throws BrokerException when Kafka does not answer
     */
    PageCheckOutcome outcome(
            ArticleOutcome page,
            ArticleRevisit.EmittedReleases emitted,
            ParseLimit parsing,
            RevisitPolicy revisits,
            Instant now)
            throws BrokerException {
        return switch (page) {
            case ArticleOutcome.NotModified same ->
                nothing("unchanged", revisits.checked(watch, same.validators(), now));
            case ArticleOutcome.Fetched had -> compare(had, emitted, parsing, revisits, now);
            case ArticleOutcome.Gone _ ->
                watch.gone()
                        ? new PageCheckOutcome.Gone(known.identity().id())
                        : nothing("gone", Optional.of(revisits.gone(watch, now)));
            case ArticleOutcome.None _, ArticleOutcome.Disallowed _, ArticleOutcome.Missing _ ->
                nothing(page.word(), revisits.checked(watch, watch.validators(), now));
        };
    }

    /** Returns the outcome of an unexpected exception. */
    PageCheckOutcome broken(RevisitPolicy revisits, Instant now) {
        return nothing("broken", revisits.checked(watch, watch.validators(), now));
    }

    private PageCheckOutcome compare(
            ArticleOutcome.Fetched had,
            ArticleRevisit.EmittedReleases emitted,
            ParseLimit parsing,
            RevisitPolicy revisits,
            Instant now)
            throws BrokerException {
        var next = revisits.checked(watch, had.validators(), now);
        var text = had.text();
        var fingerprint = Fingerprint.of(null, null, text);
        if (fingerprint.equals(known.pageFingerprint())) {
            return nothing("unchanged", next);
        }
        var before = emitted.find(known.identity());
        if (before.isEmpty()) {
            return nothing("not-kept", Optional.empty());
        }
        return text.text().isBlank() || !isSame(before.get(), had, parsing)
                ? nothing("another-page", revisits.checked(watch, Validators.NONE, now))
                : new PageCheckOutcome.Changed(observed(before.get(), had.page().content(), fingerprint), next);
    }

    private static boolean isSame(RawRelease before, ArticleOutcome.Fetched had, ParseLimit parsing) {
        int characters = had.page().content().text().length();
        return parsing.parse(characters, () -> SamePage.is(before, had.page()));
    }

    private PageCheckOutcome nothing(String word, Optional<WatchedPage> next) {
        return new PageCheckOutcome.Nothing(known.identity().id(), word, next);
    }

    private ObservedRelease observed(RawRelease before, Content page, Fingerprint fingerprint) {
        return new ObservedRelease(
                before.identity().id(), before.origin(), before.text(), page, known.fingerprint(), fingerprint, false);
    }
}
