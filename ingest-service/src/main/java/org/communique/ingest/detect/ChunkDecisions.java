package org.communique.ingest.detect;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.WatchedPage;
import org.jspecify.annotations.Nullable;

/** Decides about some items of a feed document, in the territory's turn. */
public final class ChunkDecisions {

    private final OwnedPartition territory;
    private final Instant now;
    private final int pageTries;
    private final RevisitPolicy revisits;
    private final Map<ReleaseId, ChangeDecision> decisions = new LinkedHashMap<>();
    private final Map<String, SeenItem> seen = new LinkedHashMap<>();
    private final Map<String, WatchedPage> watched = new LinkedHashMap<>();

    /**
     * Starts with nothing decided.
     *
     * @param now when the items were seen
     * @param pageTries how often an article page is asked for before it is given up
     * @param revisits when it is looked at again
     */
    public ChunkDecisions(OwnedPartition territory, Instant now, int pageTries, RevisitPolicy revisits) {
        this.territory = territory;
        this.now = now;
        this.pageTries = pageTries;
        this.revisits = revisits;
    }

    /**
     * A portion.
     *
     * @param pages what became of the pages of its items, in the same order
     */
    public void add(FeedDiff.Portion portion, List<ArticleOutcome> pages) {
        for (int i = 0; i < pages.size(); i++) {
            add(portion.items().get(i), pages.get(i));
        }
        portion.deleted().forEach(this::delete);
    }

    private void add(ChangedItem item, ArticleOutcome page) {
        var known = territory.release(item.id()).orElse(null);
        if (known != null && isToldElsewhere(known, item)) {
            seen.put(item.id().value(), item.seen(new ArticleOutcome.None(), pageTries));
            decide(new ChangeDecision.Unchanged(known));
        } else if (known != null && page instanceof ArticleOutcome.Gone && !known.wasWithdrawn()) {
            gone(known, item, page);
        } else if (waitsForItsPage(known, item, page)) {
            seen.put(item.id().value(), item.unseen());
        } else {
            seen.put(item.id().value(), item.seen(page, pageTries));
            var decision = decision(known, item, page);
            decide(decision);
            watch(item, page, decision);
        }
    }

    /** Believed when it is so twice, as long apart as when pages are looked at again; until then the item waits. */
    private void gone(ReleaseState known, ChangedItem item, ArticleOutcome page) {
        var id = item.id().value();
        var watch = territory.stateOf(item.feed().id()).pages().get(id);
        if (watch == null || !watch.gone()) {
            watched.put(id, revisits.gone(watch == null ? WatchedPage.from(now) : watch, now));
            seen.put(id, item.unseen());
        } else if (watch.next().isAfter(now)) {
            seen.put(id, item.unseen());
        } else {
            seen.put(id, item.seen(page, pageTries));
            decide(ChangeDetector.gone(known, Withdrawal.Reason.PAGE_GONE, now));
        }
    }

    private void watch(ChangedItem item, ArticleOutcome page, ChangeDecision decision) {
        if (page instanceof ArticleOutcome.Had had && decision.event().isPresent()) {
            revisits.begin(item.item().dates(), had.validators(), now)
                    .ifPresent(watch -> watched.put(item.id().value(), watch));
        }
    }

    /** The publisher says that it has deleted a release; one that we never told needs no withdrawal. */
    private void delete(ReleaseId id) {
        territory
                .release(id)
                .map(known -> ChangeDetector.gone(known, Withdrawal.Reason.TOMBSTONE, now))
                .ifPresent(this::decide);
    }

    /** What was decided. */
    public List<ChangeDecision> decisions() {
        return List.copyOf(decisions.values());
    }

    /** How the items are remembered, by release id. */
    public Map<String, SeenItem> seen() {
        return seen;
    }

    /** Article pages that are looked at again, by release id. */
    public Map<String, WatchedPage> watched() {
        return watched;
    }

    /** Releases that were never told before. */
    public long newReleases() {
        return decisions.values().stream()
                .filter(ChangeDecision.New.class::isInstance)
                .count();
    }

    /** How many events there are. */
    public int told() {
        return (int) decisions.values().stream()
                .filter(decision -> decision.event().isPresent())
                .count();
    }

    /**
     * What to write: nothing when there is nothing to say.
     *
     * @param feed what is known of the feed after this
     */
    public StateChanges changes(FeedState feed) {
        return ChangeDecision.changes(decisions.values(), feed);
    }

    private void decide(ChangeDecision decision) {
        decisions.put(decision.state().identity().id(), decision);
    }

    private ChangeDecision decision(@Nullable ReleaseState known, ChangedItem item, ArticleOutcome page) {
        return switch (page) {
            case ArticleOutcome.Had had -> ChangeDetector.seen(known, item.with(had), now);
            case ArticleOutcome.Gone _ when known != null -> new ChangeDecision.Unchanged(known);
            case ArticleOutcome.Gone _,
                    ArticleOutcome.None _,
                    ArticleOutcome.Same _,
                    ArticleOutcome.Disallowed _,
                    ArticleOutcome.Missing _ -> ChangeDetector.seen(known, item.with(null), now);
        };
    }

    /** One feed of a publisher tells a release, as long as it has it: two that word it differently don't alternate. */
    private boolean isToldElsewhere(ReleaseState known, ChangedItem item) {
        var feed = known.origin().feed();
        if (known.wasWithdrawn() || feed == null) {
            return false;
        }
        var teller = new FeedId(feed);
        return !teller.equals(item.feed().id())
                && territory.feed(teller).isPresent()
                && territory.stateOf(teller).items().containsKey(item.id().value());
    }

    /** Readers have the whole text of the last revision: the next one waits a little for its page. */
    private boolean waitsForItsPage(@Nullable ReleaseState known, ChangedItem item, ArticleOutcome page) {
        return known != null && known.pageFingerprint() != null && !known.wasWithdrawn() && item.owes(page, pageTries);
    }
}
