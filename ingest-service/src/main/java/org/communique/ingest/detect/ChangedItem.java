package org.communique.ingest.detect;

import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.article.ArticleRequest;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.SeenItem;
import org.jspecify.annotations.Nullable;

/**
 * Item that differs from the last document, or whose article page is still missing.
 *
 * @param id its release
 * @param before the item in the last document; null when it was not there
 */
record ChangedItem(
        ReleaseId id, Feed feed, ParsedItem item, @Nullable SeenItem before) {

    /** Returns the request for its article page. */
    ArticleRequest page() {
        return new ArticleRequest(
                feed.options().articlePages() ? item.link() : null,
                Validators.NONE,
                feed.options().textSelector());
    }

    /** Returns the item after a decision. */
    SeenItem seen(ArticleOutcome page, int pageAttempts) {
        return new SeenItem(ItemHash.of(item), owes(page, pageAttempts) ? triesBefore() + 1 : 0);
    }

    /** Returns the item without a decision: it is still changed at the next poll. */
    SeenItem unseen() {
        return new SeenItem(before == null ? "" : before.hash(), triesBefore() + 1);
    }

    /** Whether the page is unavailable now, and to be fetched at another poll. */
    boolean owes(ArticleOutcome page, int pageAttempts) {
        return page instanceof ArticleOutcome.Missing && triesBefore() + 1 < pageAttempts;
    }

    /** Returns the observed release, with its page or without. */
    ObservedRelease with(ArticleOutcome.@Nullable Fetched page) {
        var text = item.text();
        return new ObservedRelease(
                id,
                new Origin(feed.source(), feed.id().value(), item.guid(), item.link()),
                text,
                page == null ? null : page.page().content(),
                Fingerprint.of(text),
                page == null ? null : Fingerprint.of(null, null, page.text()),
                false);
    }

    private int triesBefore() {
        return before == null ? 0 : before.pageAttempts();
    }
}
