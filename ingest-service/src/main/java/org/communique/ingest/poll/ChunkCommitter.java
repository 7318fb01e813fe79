package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.article.ArticleOutcome;
import org.communique.ingest.detect.ChangedItem;
import org.communique.ingest.detect.ChunkDecisions;
import org.communique.ingest.detect.FeedDiff;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.FeedState;

/** Takes in what a document holds: portion by portion, each with its article pages and in a transaction of its own. */
final class ChunkCommitter {

    private final ArticleFetcher pages;
    private final PollSettings settings;
    private final RevisitPolicy revisits;
    private final InstantSource clock;
    private final MeterRegistry meters;

    ChunkCommitter(
            ArticleFetcher pages,
            PollSettings settings,
            RevisitPolicy revisits,
            InstantSource clock,
            MeterRegistry meters) {
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
    Optional<CommitOutcome> take(PollContext visit, FeedDiff harvest, Supplier<FeedState> end) {
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
            PollContext visit,
            FeedDiff.Portion portion,
            List<ArticleOutcome> fetched,
            Supplier<FeedState> end,
            Instant answered) {
        var telling = new ChunkDecisions(visit.territory(), clock.instant(), settings.pageTries(), revisits);
        var committed = visit.territory().write(() -> {
            if (visit.isOver()) {
                return StateChanges.NONE;
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

    private void count(ChunkDecisions telling, Instant answered) {
        telling.decisions().forEach(decision -> IngestMeters.RELEASES.count(meters, decision.word()));
        if (telling.told() > 0) {
            IngestMeters.ACKNOWLEDGED.record(meters, Duration.between(answered, clock.instant()));
        }
    }
}
