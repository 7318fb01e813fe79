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
 * One look at the article pages of a feed that are due for it: ask for each that changed since, decide what that means,
 * commit it, batch by batch. Safe for use by many threads, but not for one feed at the same time.
 */
public final class ArticleRevisit {

    private final ArticleFetcher pages;
    private final Told told;
    private final RevisitPolicy revisits;
    private final int chunk;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * @param told finds a release as it was told, whole
     * @param chunk how many pages are looked at together, in one transaction
     */
    public ArticleRevisit(
            ArticleFetcher pages,
            Told told,
            RevisitPolicy revisits,
            int chunk,
            InstantSource clock,
            MeterRegistry meters) {
        this.pages = pages;
        this.told = told;
        this.revisits = revisits;
        this.chunk = chunk;
        this.clock = clock;
        this.meters = meters;
    }

    /** Finds a release as it was told, whole. */
    @FunctionalInterface
    public interface Told {

        /**
         * Finds one version of a release.
         *
         * @return empty when it is kept no longer
         * @throws BrokerException when that is not known at the moment
         */
        Optional<RawRelease> find(Identity version) throws BrokerException;
    }

    /**
     * Looks once. Blocks until what was found is committed, or is known not to be: then it is found again.
     *
     * @return how many events there were
     * @throws BrokerException when pages could not be compared with what was told of them: they are due still
     */
    public int look(Feed feed, OwnedPartition territory) throws BrokerException {
        var due = due(territory.stateOf(feed.id()), clock.instant());
        var glances = glances(due, feed, territory);
        forgetOthers(due.keySet(), glances, feed, territory);
        var batches = pages.batches(
                glances.stream().map(glance -> glance.request(feed)).toList(), chunk);
        int told = 0;
        while (batches.hasNext()) {
            try (var batch = batches.next(chunk)) {
                var committed = take(glances.subList(batch.from(), batch.to()), batch.outcomes(), feed, territory);
                if (committed.isEmpty()) {
                    return told;
                }
                told += committed.get();
            }
        }
        return told;
    }

    /** After a look that failed by a fault of ours: what was due counts as looked at in vain. */
    public void lookLater(Feed feed, OwnedPartition territory) {
        var state = territory.stateOf(feed.id());
        var now = clock.instant();
        var watched = new LinkedHashMap<>(state.pages());
        due(state, now).forEach((id, page) -> {
            watched.remove(id);
            revisits.looked(page, page.validators(), now).ifPresent(next -> watched.put(id, next));
        });
        territory.remember(state.watching(watched));
    }

    /** Returns how many events there were; empty when they could not be committed. */
    private Optional<Integer> take(
            List<PageCheck> glances, List<ArticleOutcome> answers, Feed feed, OwnedPartition territory)
            throws BrokerException {
        var findings = findings(glances, answers);
        var before = territory.stateOf(feed.id());
        var watched = new LinkedHashMap<>(before.pages());
        findings.forEach(found -> watched.remove(found.id().value()));
        findings.forEach(
                found -> found.watch().ifPresent(watch -> watched.put(found.id().value(), watch)));

        var decided = new ArrayList<ChangeDecision>();
        var after = before.watching(watched);
        var committed = territory.write(() -> {
            decided.addAll(decide(glances, findings, territory));
            return territory.feed(feed.id()).isEmpty() ? StateChanges.NONE : ChangeDecision.changes(decided, after);
        });
        if (!(committed instanceof CommitOutcome.Committed)) {
            return Optional.empty();
        }
        territory.remember(after);
        count(findings, decided);
        return Optional.of(
                (int) decided.stream().filter(each -> each.event().isPresent()).count());
    }

    private static void forgetOthers(Set<String> due, List<PageCheck> ours, Feed feed, OwnedPartition territory) {
        if (due.size() > ours.size()) {
            var state = territory.stateOf(feed.id());
            var watched = new LinkedHashMap<>(state.pages());
            watched.keySet().removeAll(due);
            ours.forEach(glance -> watched.put(glance.known().identity().id().value(), glance.watch()));
            territory.remember(state.watching(watched));
        }
    }

    private Map<String, WatchedPage> due(FeedState state, Instant now) {
        return state.pages().entrySet().stream()
                .filter(page -> !page.getValue().next().isAfter(now))
                .limit(chunk)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A release that was withdrawn, or is told by another feed now, is not our business any more. */
    private static List<PageCheck> glances(Map<String, WatchedPage> due, Feed feed, OwnedPartition territory) {
        return due.entrySet().stream()
                .flatMap(page -> territory
                        .release(new ReleaseId(page.getKey()))
                        .filter(known -> isOurs(known, feed))
                        .map(known -> new PageCheck(known, page.getValue()))
                        .stream())
                .toList();
    }

    private static boolean isOurs(ReleaseState known, Feed feed) {
        return !known.wasWithdrawn() && feed.id().value().equals(known.origin().feed());
    }

    private List<PageCheckOutcome> findings(List<PageCheck> glances, List<ArticleOutcome> answers)
            throws BrokerException {
        var findings = new ArrayList<PageCheckOutcome>();
        for (int i = 0; i < answers.size(); i++) {
            findings.add(finding(glances.get(i), answers.get(i)));
        }
        return findings;
    }

    /** A page that breaks us does not keep the others from being compared. */
    private PageCheckOutcome finding(PageCheck glance, ArticleOutcome answer) throws BrokerException {
        try {
            return glance.understand(answer, told, pages.parsing(), revisits, clock.instant());
        } catch (RuntimeException | Error e) {
            return glance.broken(revisits, clock.instant());
        }
    }

    /** What was told meanwhile is newer than what we compared with. */
    private List<ChangeDecision> decide(
            List<PageCheck> glances, List<PageCheckOutcome> findings, OwnedPartition territory) {
        var decisions = new ArrayList<ChangeDecision>();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            var compared = glances.get(i).known();
            territory
                    .release(finding.id())
                    .filter(compared::equals)
                    .flatMap(known -> finding.decide(known, clock.instant()))
                    .ifPresent(decisions::add);
        }
        return decisions;
    }

    private void count(List<PageCheckOutcome> findings, List<ChangeDecision> decisions) {
        for (var finding : findings) {
            if (finding instanceof PageCheckOutcome.Nothing nothing) {
                IngestMeters.REVISITS.count(meters, nothing.word());
            }
        }
        for (var decision : decisions) {
            IngestMeters.REVISITS.count(meters, decision.word());
            IngestMeters.RELEASES.count(meters, decision.word());
        }
    }
}
