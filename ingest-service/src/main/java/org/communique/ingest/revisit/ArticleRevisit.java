package org.communique.ingest.revisit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.WatchedPage;
import org.communique.kit.kafka.BrokerException;

/**
 * Check of a feed's due article pages: fetch the changed ones, decide, commit, batch by batch. Safe for use by many
 * threads, but not for one feed at the same time.
 */
public final class ArticleRevisit {

    private final ArticleFetcher articles;
    private final EmittedReleases emitted;
    private final RevisitPolicy revisits;
    private final int chunk;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * @param emitted finds the last event of a release
     * @param chunk the largest number of pages in one transaction
     */
    public ArticleRevisit(
            ArticleFetcher articles,
            EmittedReleases emitted,
            RevisitPolicy revisits,
            int chunk,
            InstantSource clock,
            MeterRegistry meters) {
        this.articles = articles;
        this.emitted = emitted;
        this.revisits = revisits;
        this.chunk = chunk;
        this.clock = clock;
        this.meters = meters;
    }

    /** Lookup of emitted releases. */
    @FunctionalInterface
    public interface EmittedReleases {

        /**
         * Finds one version of a release.
         *
         * @return empty when Kafka has deleted it
         * @throws BrokerException when Kafka does not answer
         */
        Optional<RawRelease> find(Identity version) throws BrokerException;
    }

    /**
     * Checks the due pages once. Blocks until the changes are committed, or known not to be: then they are found again.
     *
     * @return the number of events
     * @throws BrokerException when pages could not be compared with their releases: they are still due
     */
    public int check(Feed feed, OwnedPartition partition) throws BrokerException {
        var due = due(partition.stateOf(feed.id()), clock.instant());
        var checks = checks(due, feed, partition);
        unwatchOthers(due.keySet(), checks, feed, partition);
        var batches = articles.batches(
                checks.stream().map(check -> check.request(feed)).toList(), chunk);
        int events = 0;
        while (batches.hasNext()) {
            try (var batch = batches.next(chunk)) {
                var committed = commit(checks.subList(batch.from(), batch.to()), batch.outcomes(), feed, partition);
                if (committed.isEmpty()) {
                    return events;
                }
                events += committed.get();
            }
        }
        return events;
    }

    /** Postpones the due checks after an unexpected exception. */
    public void postpone(Feed feed, OwnedPartition partition) {
        var state = partition.stateOf(feed.id());
        var now = clock.instant();
        var watched = new LinkedHashMap<>(state.pages());
        due(state, now).forEach((id, page) -> {
            watched.remove(id);
            revisits.checked(page, page.validators(), now).ifPresent(next -> watched.put(id, next));
        });
        partition.remember(state.watching(watched));
    }

    /** Returns the number of events; empty when they could not be committed. */
    private Optional<Integer> commit(
            List<PageCheck> checks, List<ArticleOutcome> fetched, Feed feed, OwnedPartition partition)
            throws BrokerException {
        var outcomes = outcomes(checks, fetched);
        var before = partition.stateOf(feed.id());
        var watched = new LinkedHashMap<>(before.pages());
        outcomes.forEach(outcome -> watched.remove(outcome.id().value()));
        outcomes.forEach(outcome ->
                outcome.watch().ifPresent(watch -> watched.put(outcome.id().value(), watch)));

        var decided = new ArrayList<ChangeDecision>();
        var after = before.watching(watched);
        var committed = partition.write(() -> {
            decided.addAll(decide(checks, outcomes, partition));
            return partition.feed(feed.id()).isEmpty() ? StateChanges.NONE : ChangeDecision.changes(decided, after);
        });
        if (!(committed instanceof CommitOutcome.Committed)) {
            return Optional.empty();
        }
        partition.remember(after);
        count(outcomes, decided);
        return Optional.of(
                (int) decided.stream().filter(each -> each.event().isPresent()).count());
    }

    private static void unwatchOthers(Set<String> due, List<PageCheck> checks, Feed feed, OwnedPartition partition) {
        if (due.size() > checks.size()) {
            var state = partition.stateOf(feed.id());
            var watched = new LinkedHashMap<>(state.pages());
            watched.keySet().removeAll(due);
            checks.forEach(check -> watched.put(check.known().identity().id().value(), check.watch()));
            partition.remember(state.watching(watched));
        }
    }

    private Map<String, WatchedPage> due(FeedState state, Instant now) {
        return state.pages().entrySet().stream()
                .filter(page -> !page.getValue().next().isAfter(now))
                .limit(chunk)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the checks of releases that are not withdrawn and still emitted by this feed. */
    private static List<PageCheck> checks(Map<String, WatchedPage> due, Feed feed, OwnedPartition partition) {
        return due.entrySet().stream()
                .flatMap(page -> partition
                        .release(new ReleaseId(page.getKey()))
                        .filter(known -> isEmittedBy(known, feed))
                        .map(known -> new PageCheck(known, page.getValue()))
                        .stream())
                .toList();
    }

    private static boolean isEmittedBy(ReleaseState known, Feed feed) {
        return !known.wasWithdrawn() && feed.id().value().equals(known.origin().feed());
    }

    private List<PageCheckOutcome> outcomes(List<PageCheck> checks, List<ArticleOutcome> fetched)
            throws BrokerException {
        var outcomes = new ArrayList<PageCheckOutcome>();
        for (int i = 0; i < fetched.size(); i++) {
            outcomes.add(outcome(checks.get(i), fetched.get(i)));
        }
        return outcomes;
    }

    /** Returns the outcome of one check; an unexpected exception concerns this page alone. */
    private PageCheckOutcome outcome(PageCheck check, ArticleOutcome fetched) throws BrokerException {
        try {
            return check.outcome(fetched, emitted, articles.parsing(), revisits, clock.instant());
        } catch (RuntimeException | Error e) {
            return check.broken(revisits, clock.instant());
        }
    }

    /** Decides about releases without another event since the comparison. */
    private List<ChangeDecision> decide(
            List<PageCheck> checks, List<PageCheckOutcome> outcomes, OwnedPartition partition) {
        var decisions = new ArrayList<ChangeDecision>();
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            var compared = checks.get(i).known();
            partition
                    .release(outcome.id())
                    .filter(compared::equals)
                    .flatMap(known -> decide(outcome, known))
                    .ifPresent(decisions::add);
        }
        return decisions;
    }

    private Optional<ChangeDecision> decide(PageCheckOutcome outcome, ReleaseState known) {
        var now = clock.instant();
        return outcome.decide(known, now)
                .map(decision -> decision.by(new ObservationSource(ObservationSource.By.RECHECK, now), known));
    }

    private void count(List<PageCheckOutcome> outcomes, List<ChangeDecision> decisions) {
        for (var outcome : outcomes) {
            if (outcome instanceof PageCheckOutcome.Nothing nothing) {
                IngestMeters.REVISITS.count(meters, nothing.word());
            }
        }
        for (var decision : decisions) {
            IngestMeters.REVISITS.count(meters, decision.word());
            IngestMeters.RELEASES.count(meters, decision.word());
        }
    }
}
