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

/** Push of releases and withdrawals: decides the change, and commits it before it returns. */
public final class Push {

    private final InstantSource clock;
    private final MeterRegistry meters;

    /** @param clock time of an observation */
    public Push(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Emits a pushed release if it changes its state.
     *
     * @param partition of its source
     */
    public PushOutcome push(PushedRelease pushed, OwnedPartition partition) {
        var decided = new AtomicReference<ChangeDecision>();
        var committed = partition.write(() -> {
            var known = known(pushed, partition);
            var id = known.map(state -> state.identity().id()).orElse(pushed.id());
            decided.set(ChangeDetector.seen(known.orElse(null), pushed.observedAs(id), clock.instant()));
            return decided.get().changes();
        });
        return outcome(committed, decided.get());
    }

    /**
     * Withdraws a release.
     *
     * @param partition of the release
     */
    public PushOutcome withdraw(ReleaseId id, OwnedPartition partition) {
        var decided = new AtomicReference<ChangeDecision>();
        var committed = partition.write(() -> partition
                .release(id)
                .map(known -> ChangeDetector.gone(known, Withdrawal.Reason.REQUESTED, clock.instant()))
                .map(decision -> {
                    decided.set(decision);
                    return decision.changes();
                })
                .orElse(StateChanges.NONE));
        return outcome(committed, decided.get());
    }

    /** Returns the state of the release with the same url, else with the same guid, whatever its url was. */
    private static Optional<ReleaseState> known(PushedRelease pushed, OwnedPartition partition) {
        return partition
                .release(pushed.id())
                .or(() -> Optional.ofNullable(pushed.origin().guid())
                        .flatMap(guid -> partition.release(pushed.origin().source(), guid)));
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
