package org.communique.ingest.detect;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;
import org.communique.ingest.state.WatchedPage;
import org.jspecify.annotations.Nullable;

/**
 * Decisions about the items of a feed document, chunk by chunk.
 *
 * @param maxItems the largest number of items in one chunk
 * @param pageAttempts the number of requests for an article page before it is given up
 * @param revisits the policy of later checks of the page
 */
public record ChunkDecider(int maxItems, int pageAttempts, RevisitPolicy revisits) {

    /**
     * Decides about a chunk. The caller holds the partition's lock until the decisions are committed.
     *
     * @param articles outcomes of the items' article pages, in the order of the items
     * @param poll the poll with this chunk
     */
    public ChunkDecisions decide(
            FeedDiff.Chunk chunk,
            List<ArticleOutcome> articles,
            OwnedPartition partition,
            ObservationSource poll,
            Instant now) {
        var decisions = new Decisions(partition, poll, now);
        for (int i = 0; i < articles.size(); i++) {
            decisions.add(chunk.items().get(i), articles.get(i));
        }
        chunk.deleted().forEach(decisions::delete);
        return new ChunkDecisions(List.copyOf(decisions.byRelease.values()), decisions.seen, decisions.watched);
    }

    /** Decisions so far about one chunk. */
    private final class Decisions {

        private final OwnedPartition partition;
        private final ObservationSource poll;
        private final Instant now;
        private final Map<ReleaseId, ChangeDecision> byRelease = new LinkedHashMap<>();
        private final Map<String, SeenItem> seen = new LinkedHashMap<>();
        private final Map<String, WatchedPage> watched = new LinkedHashMap<>();

        private Decisions(OwnedPartition partition, ObservationSource poll, Instant now) {
            this.partition = partition;
            this.poll = poll;
            this.now = now;
        }

        private void add(ChangedItem item, ArticleOutcome page) {
            var known = partition.release(item.id()).orElse(null);
            if (known != null && isEmittedByAnotherFeed(known, item)) {
                seen.put(item.id().value(), item.seen(new ArticleOutcome.None(), pageAttempts));
                put(new ChangeDecision.Unchanged(known));
            } else if (known != null && page instanceof ArticleOutcome.Gone && !known.wasWithdrawn()) {
                pageGone(known, item, page);
            } else if (awaitsPage(known, item, page)) {
                seen.put(item.id().value(), item.unseen());
            } else {
                var decision = decision(known, item, page);
                put(decision);
                watch(item, page, decision);
            }
        }

        /**
         * Withdraws when the page is gone twice, as long apart as checks of a page are; until then the item is not seen.
         */
        private void pageGone(ReleaseState known, ChangedItem item, ArticleOutcome page) {
            var id = item.id().value();
            var watch = partition.stateOf(item.feed().id()).pages().get(id);
            if (watch == null || !watch.gone()) {
                watched.put(id, revisits.gone(watch == null ? WatchedPage.from(now) : watch, now));
                seen.put(id, item.unseen());
            } else if (watch.next().isAfter(now)) {
                seen.put(id, item.unseen());
            } else {
                seen.put(id, item.seen(page, pageAttempts));
                put(ChangeDetector.gone(known, Withdrawal.Reason.PAGE_GONE, now));
            }
        }

        private void watch(ChangedItem item, ArticleOutcome page, ChangeDecision decision) {
            if (page instanceof ArticleOutcome.Fetched had && decision.event().isPresent()) {
                revisits.watch(item.item().text().dates(), had.validators(), now)
                        .ifPresent(watch -> watched.put(item.id().value(), watch));
            }
        }

        /** Withdraws a release with a tombstone in the feed; one without an event needs no withdrawal. */
        private void delete(ReleaseId id) {
            partition
                    .release(id)
                    .map(known -> ChangeDetector.gone(known, Withdrawal.Reason.TOMBSTONE, now))
                    .ifPresent(this::put);
        }

        private void put(ChangeDecision decision) {
            var id = decision.state().identity().id();
            byRelease.put(id, decision.by(poll, partition.release(id).orElse(null)));
        }

        private ChangeDecision decision(@Nullable ReleaseState known, ChangedItem item, ArticleOutcome page) {
            return switch (page) {
                case ArticleOutcome.Fetched had -> seen(known, item, page, item.with(known, had));
                case ArticleOutcome.Gone _
                when known != null -> {
                    seen.put(item.id().value(), item.seen(page, pageAttempts));
                    yield new ChangeDecision.Unchanged(known);
                }
                case ArticleOutcome.Gone _,
                        ArticleOutcome.None _,
                        ArticleOutcome.NotModified _,
                        ArticleOutcome.Disallowed _,
                        ArticleOutcome.Missing _ -> seen(known, item, page, item.with(known, null));
            };
        }

        /** Decides about an observation; other details alone are told at most once a day. */
        private ChangeDecision seen(
                @Nullable ReleaseState known, ChangedItem item, ArticleOutcome page, ObservedRelease observed) {
            var after = item.seen(page, pageAttempts);
            boolean detailsOnly = known != null && ChangeDetector.hasOtherDetailsOnly(known, observed);
            if (known != null && detailsOnly && item.rests(now)) {
                seen.put(item.id().value(), after.withPending());
                return new ChangeDecision.Unchanged(known);
            }
            seen.put(item.id().value(), detailsOnly ? after.amendedAt(now) : after);
            return ChangeDetector.seen(known, observed, now);
        }

        /** One feed of a publisher emits a release while it has the item: two with different words don't alternate. */
        private boolean isEmittedByAnotherFeed(ReleaseState known, ChangedItem item) {
            var feed = known.origin().feed();
            if (known.wasWithdrawn() || feed == null) {
                return false;
            }
            var emitter = new FeedId(feed);
            return !emitter.equals(item.feed().id())
                    && partition.feed(emitter).isPresent()
                    && partition.stateOf(emitter).items().containsKey(item.id().value());
        }

        /** Readers have the whole text of the last revision, so the next one waits a little for its page. */
        private boolean awaitsPage(@Nullable ReleaseState known, ChangedItem item, ArticleOutcome page) {
            return known != null
                    && known.pageFingerprint() != null
                    && !known.wasWithdrawn()
                    && item.owes(page, pageAttempts);
        }
    }
}
