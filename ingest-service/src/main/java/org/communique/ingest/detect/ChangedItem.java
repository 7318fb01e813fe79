package org.communique.ingest.detect;

import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.article.ArticleRequest;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.SeenItem;
import org.jspecify.annotations.Nullable;

/**
 * An item that looks otherwise than last time, or still owes its article page.
 *
 * @param id the release that it tells
 * @param before how it looked last time; null when it was not there
 */
public record ChangedItem(
        ReleaseId id, Feed feed, ParsedItem item, @Nullable SeenItem before) {

    /** Its article page. */
    public ArticleRequest page() {
        return new ArticleRequest(feed.articlePages() ? item.link() : null, Validators.NONE, feed.textSelector());
    }

    /** How it is remembered once it was looked into. */
    SeenItem seen(ArticleOutcome page, int pageTries) {
        return new SeenItem(ItemHash.of(item), owes(page, pageTries) ? triesBefore() + 1 : 0);
    }

    /** How it is remembered when it is to be looked into again. */
    SeenItem unseen() {
        return new SeenItem(before == null ? "" : before.look(), triesBefore() + 1);
    }

    /** Whether the page can't be had now, and is worth asking for at another poll. */
    boolean owes(ArticleOutcome page, int pageTries) {
        return page instanceof ArticleOutcome.Missing && triesBefore() + 1 < pageTries;
    }

    /** What was seen, with its page or without. */
    ObservedRelease with(ArticleOutcome.@Nullable Had page) {
        var text = item.text();
        return new ObservedRelease(
                id,
                new Origin(feed.source(), feed.id().value(), item.guid(), item.link()),
                item.title(),
                item.lead(),
                item.language(),
                item.dates(),
                item.written().equals(WrittenDates.NONE) ? null : item.written(),
                item.categories(),
                text,
                page == null ? null : page.page().content(),
                Fingerprint.of(item.title(), item.lead(), text),
                page == null ? null : Fingerprint.of(null, null, page.text()),
                false);
    }

    private int triesBefore() {
        return before == null ? 0 : before.pageTries();
    }
}
