package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.ingest.harvest.ChangedItem;
import org.communique.ingest.harvest.Harvest;
import org.communique.ingest.harvest.PageOutcome;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.harvest.Telling;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.pace.PollSettings;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.state.FeedState;

/** Takes in what a document holds: portion by portion, each with its article pages and in a transaction of its own. */
final class Intake {

    private final Pages pages;
    private final PollSettings settings;
    private final Revisits revisits;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Intake(Pages pages, PollSettings settings, Revisits revisits, InstantSource clock, MeterRegistry meters) {
        this.pages = pages;
        this.settings = settings;
        this.revisits = revisits;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Takes it in.
     *
     * @param end what is known of the feed when all of it is dealt with
     * @return why it ended early: the portion was not committed; empty when all are
     */
    Optional<CommitOutcome> take(Visit visit, Harvest harvest, Supplier<FeedState> end) {
        var answered = clock.instant();
        if (harvest.changed().isEmpty() && !harvest.deleted().isEmpty()) {
            return take(visit, harvest.portion(0, 0), List.of(), end, answered);
        }
        var requests = harvest.changed().stream().map(ChangedItem::page).toList();
        var batches = pages.batches(requests, settings.chunk());
        int done = 0;
        while (batches.hasNext()) {
            try (var batch = batches.next(harvest.fitting(done, pages.bytesOfABatch()))) {
                done = batch.to();
                var failed = take(visit, harvest.portion(batch.from(), done), batch.outcomes(), end, answered);
                if (failed.isPresent()) {
                    return failed;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CommitOutcome> take(
            Visit visit,
            Harvest.Portion portion,
            List<PageOutcome> fetched,
            Supplier<FeedState> end,
            Instant answered) {
        var telling = new Telling(visit.territory(), clock.instant(), settings.pageTries(), revisits);
        var committed = visit.territory().write(() -> {
            if (visit.isOver()) {
                return Changes.NONE;
            }
            telling.add(portion, fetched);
            visit.add(telling);
            return telling.changes(portion.isLast() ? end.get() : visit.progress());
        });
        if (!(committed instanceof CommitOutcome.Committed)) {
            return Optional.of(committed);
        }
        count(telling, answered);
        return Optional.empty();
    }

    private void count(Telling telling, Instant answered) {
        telling.decisions().forEach(decision -> IngestMeters.RELEASES.count(meters, decision.word()));
        if (telling.told() > 0) {
            IngestMeters.ACKNOWLEDGED.time(meters, Duration.between(answered, clock.instant()));
        }
    }
}
