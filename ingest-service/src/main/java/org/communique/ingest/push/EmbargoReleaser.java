package org.communique.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.detect.ChangeDetector;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.ReleaseState;
import org.communique.kit.kafka.BrokerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Release from an embargo or a notice in the text, by an operator: emits the last event again with a newer version and
 * the operator's decision. Only enrichment knows the withheld releases, so every release can be lifted that is not
 * withdrawn.
 */
public final class EmbargoReleaser {

    private static final Logger LOG = LoggerFactory.getLogger(EmbargoReleaser.class);

    private final EmittedReleases emitted;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /** Lookup of emitted events. */
    @FunctionalInterface
    public interface EmittedReleases {

        /**
         * Reads the event of a version.
         *
         * @return empty when the topic does not have it any more
         * @throws BrokerException when Kafka does not answer
         */
        Optional<RawRelease> read(Identity state) throws BrokerException;
    }

    /**
     * @param emitted lookup of emitted events
     * @param clock time of a decision
     */
    public EmbargoReleaser(EmittedReleases emitted, InstantSource clock, MeterRegistry meters) {
        this.emitted = emitted;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Lifts the embargo of a release. Blocks until the commit succeeded or failed.
     *
     * @param by the operator; null when not given
     * @param reason for people; null when not given
     * @param partition of its source
     */
    public EmbargoReleaseOutcome lift(
            ReleaseId id, @Nullable String by, @Nullable String reason, OwnedPartition partition) {
        var known = partition.release(id).orElse(null);
        if (known == null) {
            return new EmbargoReleaseOutcome.NotKnown();
        }
        if (known.wasWithdrawn()) {
            return new EmbargoReleaseOutcome.Withdrawn();
        }
        if (known.lift() != null) {
            return new EmbargoReleaseOutcome.LiftedBefore(known.identity());
        }
        try {
            var last = emitted.read(known.identity());
            return last.isPresent()
                    ? lift(known, last.get(), new EmbargoLift(clock.instant(), by, reason), partition)
                    : new EmbargoReleaseOutcome.NotKept();
        } catch (BrokerException e) {
            return new EmbargoReleaseOutcome.NotWritten("Kafka: " + e.getMessage());
        }
    }

    private EmbargoReleaseOutcome lift(
            ReleaseState known, RawRelease last, EmbargoLift lift, OwnedPartition partition) {
        var decided = new AtomicReference<ChangeDecision>();
        var committed = partition.write(() -> {
            if (partition.release(known.identity().id()).filter(known::equals).isEmpty()) {
                return StateChanges.NONE;
            }
            var now = clock.instant();
            decided.set(ChangeDetector.lifted(known, last, lift, now)
                    .by(new ObservationSource(ObservationSource.By.OPERATOR, now), known));
            return decided.get().changes();
        });
        if (!(committed instanceof CommitOutcome.Committed)) {
            return new EmbargoReleaseOutcome.NotWritten(committed.text());
        }
        return decided.get() == null
                ? new EmbargoReleaseOutcome.NotWritten("the release changed meanwhile")
                : lifted(decided.get(), lift);
    }

    private EmbargoReleaseOutcome lifted(ChangeDecision decided, EmbargoLift lift) {
        var identity = decided.state().identity();
        IngestMeters.RELEASES.count(meters, decided.word());
        LOG.info(
                "embargo lifted release={} revision={} version={} releasedAt={} by=\"{}\" reason=\"{}\"",
                identity.id(),
                identity.revision().number(),
                identity.version().value(),
                lift.releasedAt(),
                lift.releasedBy() == null ? "" : lift.releasedBy(),
                lift.releaseReason() == null ? "" : lift.releaseReason());
        return new EmbargoReleaseOutcome.Lifted(identity);
    }
}
