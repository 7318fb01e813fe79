package org.communique.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.detect.ChangeDetector;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/** Takes in what is handed in: decides what it means, and commits that before it answers. */
public final class Push {

    private final InstantSource clock;
    private final MeterRegistry meters;

    /** @param clock says when a release was observed */
    public Push(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Takes in a release.
     *
     * @param territory of its source
     */
    public PushOutcome push(PushedRelease pushed, OwnedPartition territory) {
        var decided = new AtomicReference<ChangeDecision>();
        var committed = territory.write(() -> {
            var known = known(pushed, territory);
            var id = known.map(state -> state.identity().id()).orElse(pushed.id());
            decided.set(ChangeDetector.seen(known.orElse(null), pushed.sighting(id), clock.instant()));
            return decided.get().changes();
        });
        return outcome(committed, decided.get());
    }

    /**
     * Withdraws a release.
     *
     * @param territory that it is known in
     */
    public PushOutcome withdraw(ReleaseId id, OwnedPartition territory) {
        var decided = new AtomicReference<ChangeDecision>();
        var committed = territory.write(() -> territory
                .release(id)
                .map(known -> ChangeDetector.gone(known, Withdrawal.Reason.REQUESTED, clock.instant()))
                .map(decision -> {
                    decided.set(decision);
                    return decision.changes();
                })
                .orElse(StateChanges.NONE));
        return outcome(committed, decided.get());
    }

    /** The same url again is the same release, and so is the same guid, whatever its url was. */
    private static Optional<ReleaseState> known(PushedRelease pushed, OwnedPartition territory) {
        return territory
                .release(pushed.id())
                .or(() -> Optional.ofNullable(pushed.guid()).flatMap(guid -> territory.release(pushed.source(), guid)));
    }

    private PushOutcome outcome(CommitOutcome committed, @Nullable ChangeDecision decided) {
        if (!(committed instanceof CommitOutcome.Committed)) {
            return new PushOutcome.NotWritten(committed.text());
        }
        if (decided == null) {
            return new PushOutcome.NotKnown();
        }
        IngestMeters.RELEASES.count(meters, decided.word());
        return new PushOutcome.Accepted(decided.state().identity(), decided.word());
    }
}
