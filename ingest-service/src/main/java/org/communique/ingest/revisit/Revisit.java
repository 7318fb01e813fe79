package org.communique.ingest.revisit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.decision.Decision;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.WatchedPage;

/**
 * One look at the article pages of a feed that are due for it: ask for each that changed since, decide what that means,
 * commit all of it at once. Safe for use by many threads, but not for one feed at the same time.
 */
public final class Revisit {

    private final Pages pages;
    private final Function<Identity, Optional<RawRelease>> told;
    private final Revisits revisits;
    private final int chunk;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * @param told finds a release as it was told, whole
     * @param chunk how many pages are looked at together, in one transaction
     */
    public Revisit(
            Pages pages,
            Function<Identity, Optional<RawRelease>> told,
            Revisits revisits,
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

    /**
     * Looks once. Blocks until what was found is committed, or is known not to be: then all of it is found again.
     *
     * @return how many events there were
     */
    public int look(Feed feed, Territory territory) {
        var before = territory.stateOf(feed.id());
        var due = due(before, clock.instant());
        var glances = glances(due, feed, territory);
        var findings = findings(glances, feed);
        var watched = new LinkedHashMap<>(before.pages());
        due.keySet().forEach(watched::remove);
        findings.forEach(
                found -> found.watch().ifPresent(watch -> watched.put(found.id().value(), watch)));

        var decided = new ArrayList<Decision>();
        var after = before.watching(watched);
        var committed = territory.write(() -> {
            decided.addAll(decide(glances, findings, territory));
            return territory.feed(feed.id()).isEmpty() ? Changes.NONE : Changes.tell(decided, after);
        });
        if (!(committed instanceof CommitOutcome.Committed)) {
            return 0;
        }
        territory.remember(after);
        count(findings, decided);
        return (int) decided.stream().filter(each -> each.event().isPresent()).count();
    }

    private Map<String, WatchedPage> due(FeedState state, Instant now) {
        return state.pages().entrySet().stream()
                .filter(page -> !page.getValue().next().isAfter(now))
                .limit(chunk)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A release that was withdrawn, or is told by another feed now, is not our business any more. */
    private static List<Glance> glances(Map<String, WatchedPage> due, Feed feed, Territory territory) {
        return due.entrySet().stream()
                .flatMap(page -> territory
                        .release(new ReleaseId(page.getKey()))
                        .filter(known -> isOurs(known, feed))
                        .map(known -> new Glance(known, page.getValue()))
                        .stream())
                .toList();
    }

    private static boolean isOurs(ReleaseState known, Feed feed) {
        return !known.wasWithdrawn() && feed.id().value().equals(known.origin().feed());
    }

    private List<Finding> findings(List<Glance> glances, Feed feed) {
        var answers =
                pages.fetch(glances.stream().map(glance -> glance.request(feed)).toList());
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < answers.size(); i++) {
            findings.add(glances.get(i).understand(answers.get(i), told, revisits, clock.instant()));
        }
        return findings;
    }

    /** What was told meanwhile is newer than what we compared with. */
    private List<Decision> decide(List<Glance> glances, List<Finding> findings, Territory territory) {
        var decisions = new ArrayList<Decision>();
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

    private void count(List<Finding> findings, List<Decision> decisions) {
        for (var finding : findings) {
            if (finding instanceof Finding.Nothing nothing) {
                IngestMeters.REVISITS.count(meters, nothing.word());
            }
        }
        for (var decision : decisions) {
            IngestMeters.REVISITS.count(meters, decision.word());
            IngestMeters.RELEASES.count(meters, decision.word());
        }
    }
}
