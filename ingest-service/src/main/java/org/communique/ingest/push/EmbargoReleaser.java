package org.communique.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.contracts.event.EmbargoLift;
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
 * Lets a release out that an embargo or a notice holds back, by order of an operator: its last event is told again with
 * a newer version and the operator's decision. Which releases are held is for enrichment to say, so any release that is
 * not withdrawn can be let out.
 */
public final class EmbargoReleaser {

    private static final Logger LOG = LoggerFactory.getLogger(EmbargoReleaser.class);

    private final ToldRelease told;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /** The events told. */
    @FunctionalInterface
    public interface ToldRelease {

        /**
         * Reads a release as it was told.
         *
         * @return empty when it is kept no longer
         * @throws BrokerException when Kafka does not answer
         */
        Optional<RawRelease> read(Identity state) throws BrokerException;
    }

    /**
     * @param told the events told
     * @param clock time of a decision
     */
    public EmbargoReleaser(ToldRelease told, InstantSource clock, MeterRegistry meters) {
        this.told = told;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Lets a release out. Blocks until that is committed, or known not to be.
     *
     * @param by who decided; null when not said
     * @param reason for people; null when not said
     * @param territory of its source
     */
    public EmbargoReleaseOutcome lift(
            ReleaseId id, @Nullable String by, @Nullable String reason, OwnedPartition territory) {
        var known = territory.release(id).orElse(null);
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
            var last = told.read(known.identity());
            return last.isPresent()
                    ? lift(known, last.get(), new EmbargoLift(clock.instant(), by, reason), territory)
                    : new EmbargoReleaseOutcome.NotKept();
        } catch (BrokerException e) {
            return new EmbargoReleaseOutcome.NotWritten("Kafka: " + e.getMessage());
        }
    }

    private EmbargoReleaseOutcome lift(
            ReleaseState known, RawRelease last, EmbargoLift lift, OwnedPartition territory) {
        var decided = new AtomicReference<ChangeDecision>();
        var committed = territory.write(() -> {
            if (territory.release(known.identity().id()).filter(known::equals).isEmpty()) {
                return StateChanges.NONE;
            }
            decided.set(ChangeDetector.lifted(known, last, lift, clock.instant()));
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
