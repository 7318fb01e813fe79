package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.ingest.harvest.ChangedItem;
import org.communique.ingest.harvest.Harvest;
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
        for (var portion : harvest.portions(settings.chunk())) {
            var fetched =
                    pages.fetch(portion.items().stream().map(ChangedItem::page).toList());
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
        }
        return Optional.empty();
    }

    private void count(Telling telling, Instant answered) {
        telling.decisions().forEach(decision -> IngestMeters.RELEASES.count(meters, decision.word()));
        if (telling.told() > 0) {
            IngestMeters.ACKNOWLEDGED.time(meters, Duration.between(answered, clock.instant()));
        }
    }
}
