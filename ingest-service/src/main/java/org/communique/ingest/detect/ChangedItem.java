package org.communique.ingest.detect;

import java.time.Instant;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.article.ArticleRequest;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.ReleaseWords;
import org.communique.ingest.identity.Traits;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;
import org.jspecify.annotations.Nullable;

/**
 * Item that differs from the last document, or whose article page is still missing.
 *
 * @param id its release
 * @param before the item in the last document; null when it was not there
 * @param byWords whether it is known by its words, as its guid and link are new at each fetch
 */
record ChangedItem(
        ReleaseId id, Feed feed, ParsedItem item, @Nullable SeenItem before, boolean byWords) {

    /** Creates an item known by its identifiers. */
    ChangedItem(ReleaseId id, Feed feed, ParsedItem item, @Nullable SeenItem before) {
        this(id, feed, item, before, false);
    }

    /** Returns the request for its article page. */
    ArticleRequest page() {
        return new ArticleRequest(
                feed.options().articlePages() ? item.link() : null,
                Validators.NONE,
                feed.options().textSelector());
    }

    /** Returns the item after a decision. */
    SeenItem seen(ArticleOutcome page, int pageAttempts) {
        var hash = byWords ? ItemHash.ofWords(item) : ItemHash.of(item);
        return new SeenItem(hash, owes(page, pageAttempts) ? triesBefore() + 1 : 0).amendedLike(before);
    }

    /** Returns the item without a decision: it is still changed at the next poll. */
    SeenItem unseen() {
        return new SeenItem(before == null ? "" : before.hash(), triesBefore() + 1);
    }

    /** Whether new details of it are not told yet, because it was amended less than a day ago. */
    boolean rests(Instant now) {
        return before != null && before.rests(now);
    }

    /** Whether the page is unavailable now, and to be fetched at another poll. */
    boolean owes(ArticleOutcome page, int pageAttempts) {
        return page instanceof ArticleOutcome.Missing && triesBefore() + 1 < pageAttempts;
    }

    /**
     * Returns the observed release, with its page or without.
     *
     * @param known its last state, whose identifiers stay where those of the feed are new at each fetch; null for a new one
     */
    ObservedRelease with(@Nullable ReleaseState known, ArticleOutcome.@Nullable Fetched page) {
        var text = item.text();
        var origin = byWords && known != null
                ? known.origin()
                : new Origin(feed.source(), feed.id().value(), item.guid(), item.link());
        var words = ReleaseWords.of(text);
        return new ObservedRelease(
                id,
                origin,
                text,
                page == null ? null : page.page().content(),
                words.fingerprint(),
                page == null ? null : Fingerprint.of(null, null, page.text()),
                Traits.of(words, text, origin.url()),
                false);
    }

    private int triesBefore() {
        return before == null ? 0 : before.pageAttempts();
    }
}
