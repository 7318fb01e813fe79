package org.communique.ingest.harvest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.decision.Decider;
import org.communique.ingest.decision.Decision;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.WatchedPage;
import org.jspecify.annotations.Nullable;

/** Decides about some items of a feed document, in the territory's turn. */
public final class Telling {

    private final Territory territory;
    private final Instant now;
    private final int pageTries;
    private final Revisits revisits;
    private final Map<ReleaseId, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, SeenItem> seen = new LinkedHashMap<>();
    private final Map<String, WatchedPage> watched = new LinkedHashMap<>();

    /**
     * Starts with nothing decided.
     *
     * @param now when the items were seen
     * @param pageTries how often an article page is asked for before it is given up
     * @param revisits when it is looked at again
     */
    public Telling(Territory territory, Instant now, int pageTries, Revisits revisits) {
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
    public void add(Harvest.Portion portion, List<PageOutcome> pages) {
        for (int i = 0; i < pages.size(); i++) {
            add(portion.items().get(i), pages.get(i));
        }
        portion.deleted().forEach(this::delete);
    }

    private void add(ChangedItem item, PageOutcome page) {
        var known = territory.release(item.id()).orElse(null);
        if (known != null && isToldElsewhere(known, item)) {
            seen.put(item.id().value(), item.seen(new PageOutcome.None(), pageTries));
            decide(new Decision.Unchanged(known));
        } else if (known != null && page instanceof PageOutcome.Gone && !known.wasWithdrawn()) {
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
    private void gone(ReleaseState known, ChangedItem item, PageOutcome page) {
        var id = item.id().value();
        var watch = territory.stateOf(item.feed().id()).pages().get(id);
        if (watch == null || !watch.gone()) {
            watched.put(id, revisits.gone(watch == null ? WatchedPage.from(now) : watch, now));
            seen.put(id, item.unseen());
        } else if (watch.next().isAfter(now)) {
            seen.put(id, item.unseen());
        } else {
            seen.put(id, item.seen(page, pageTries));
            decide(Decider.gone(known, Withdrawal.Reason.PAGE_GONE, now));
        }
    }

    private void watch(ChangedItem item, PageOutcome page, Decision decision) {
        if (page instanceof PageOutcome.Had had && decision.event().isPresent()) {
            revisits.begin(item.item().dates(), had.validators(), now)
                    .ifPresent(watch -> watched.put(item.id().value(), watch));
        }
    }

    /** The publisher says that it has deleted a release; one that we never told needs no withdrawal. */
    private void delete(ReleaseId id) {
        territory
                .release(id)
                .map(known -> Decider.gone(known, Withdrawal.Reason.TOMBSTONE, now))
                .ifPresent(this::decide);
    }

    /** What was decided. */
    public List<Decision> decisions() {
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
                .filter(Decision.New.class::isInstance)
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
    public Changes changes(FeedState feed) {
        return Changes.tell(decisions.values(), feed);
    }

    private void decide(Decision decision) {
        decisions.put(decision.state().identity().id(), decision);
    }

    private Decision decision(@Nullable ReleaseState known, ChangedItem item, PageOutcome page) {
        return switch (page) {
            case PageOutcome.Had had -> Decider.seen(known, item.with(had), now);
            case PageOutcome.Gone _ when known != null -> new Decision.Unchanged(known);
            case PageOutcome.Gone _,
                    PageOutcome.None _,
                    PageOutcome.Same _,
                    PageOutcome.Disallowed _,
                    PageOutcome.Missing _ -> Decider.seen(known, item.with(null), now);
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
    private boolean waitsForItsPage(@Nullable ReleaseState known, ChangedItem item, PageOutcome page) {
        return known != null && known.pageFingerprint() != null && !known.wasWithdrawn() && item.owes(page, pageTries);
    }
}
