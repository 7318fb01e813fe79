package org.communique.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.detect.ChangeDetector;
import org.communique.ingest.identity.LinkIdentity;
import org.communique.ingest.identity.ReleaseKey;
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
        var link = new AtomicReference<LinkIdentity>();
        var committed = partition.write(() -> {
            var id = release(pushed, partition, link);
            var known = partition.release(id).orElse(null);
            var now = clock.instant();
            decided.set(ChangeDetector.seen(known, pushed.observedAs(id), now)
                    .by(new ObservationSource(ObservationSource.By.PUSH, now), known));
            return decided.get().changes();
        });
        if (committed instanceof CommitOutcome.Committed && link.get() != null) {
            IngestMeters.IDENTITIES.count(meters, link.get().word());
        }
        return outcome(committed, decided.get());
    }

    /** Returns the decision about a pushed release, and writes nothing. */
    public ChangeDecision dryRun(PushedRelease pushed, OwnedPartition partition) {
        var id = release(pushed, partition, new AtomicReference<>());
        return ChangeDetector.seen(partition.release(id).orElse(null), pushed.observedAs(id), clock.instant());
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
                .map(known -> gone(known, clock.instant()))
                .map(decision -> {
                    decided.set(decision);
                    return decision.changes();
                })
                .orElse(StateChanges.NONE));
        return outcome(committed, decided.get());
    }

    private static ChangeDecision gone(ReleaseState known, Instant now) {
        return ChangeDetector.gone(known, Withdrawal.Reason.REQUESTED, now)
                .by(new ObservationSource(ObservationSource.By.OPERATOR, now), known);
    }

    /**
     * Returns the release that is pushed: the one with the same guid, whatever its url was; else the one with the same url,
     * unless both have a guid and {@link LinkIdentity} tells them apart.
     */
    private static ReleaseId release(
            PushedRelease pushed, OwnedPartition partition, AtomicReference<LinkIdentity> link) {
        var guid = pushed.origin().guid();
        if (guid == null) {
            return pushed.id();
        }
        var source = pushed.origin().source();
        var named = partition.release(source, guid);
        if (named.isPresent()) {
            return named.get().identity().id();
        }
        var known = partition.release(pushed.id()).orElse(null);
        if (known == null || known.origin().guid() == null || pushed.origin().url() == null) {
            return pushed.id();
        }
        link.set(LinkIdentity.of(known.fingerprint(), known.traits(), pushed.fingerprint(), pushed.traits()));
        return link.get() == LinkIdentity.ANOTHER ? ReleaseKey.ofGuid(guid).in(source) : pushed.id();
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
