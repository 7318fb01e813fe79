package org.communique.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.decision.Decider;
import org.communique.ingest.decision.Decision;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.topics.BrokerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a release out that an embargo or a notice holds back, by order of an operator: its last event is told again with
 * a newer version and the operator's decision. Which releases are held is for enrichment to say, so any release that is
 * not withdrawn can be let out.
 */
public final class EmbargoLifts {

    private static final Logger LOG = LoggerFactory.getLogger(EmbargoLifts.class);

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
    public EmbargoLifts(ToldRelease told, InstantSource clock, MeterRegistry meters) {
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
    public LiftOutcome lift(ReleaseId id, @Nullable String by, @Nullable String reason, Territory territory) {
        var known = territory.release(id).orElse(null);
        if (known == null) {
            return new LiftOutcome.NotKnown();
        }
        if (known.wasWithdrawn()) {
            return new LiftOutcome.Withdrawn();
        }
        if (known.lift() != null) {
            return new LiftOutcome.LiftedBefore(known.identity());
        }
        try {
            var last = told.read(known.identity());
            return last.isPresent()
                    ? lift(known, last.get(), new EmbargoLift(clock.instant(), by, reason), territory)
                    : new LiftOutcome.NotKept();
        } catch (BrokerException e) {
            return new LiftOutcome.NotWritten("Kafka: " + e.getMessage());
        }
    }

    private LiftOutcome lift(ReleaseState known, RawRelease last, EmbargoLift lift, Territory territory) {
        var decided = new AtomicReference<Decision>();
        var committed = territory.write(() -> {
            if (territory.release(known.identity().id()).filter(known::equals).isEmpty()) {
                return Changes.NONE;
            }
            decided.set(Decider.lifted(known, last, lift, clock.instant()));
            return Changes.tell(decided.get());
        });
        if (!(committed instanceof CommitOutcome.Committed)) {
            return new LiftOutcome.NotWritten(committed.text());
        }
        return decided.get() == null
                ? new LiftOutcome.NotWritten("the release changed meanwhile")
                : lifted(decided.get(), lift);
    }

    private LiftOutcome lifted(Decision decided, EmbargoLift lift) {
        var identity = decided.state().identity();
        IngestMeters.RELEASES.count(meters, decided.word());
        LOG.info(
                "embargo lifted release={} revision={} version={} releasedAt={} by=\"{}\" reason=\"{}\"",
                identity.id(),
                identity.revision().number(),
                identity.version().value(),
                lift.releasedAt(),
                lift.releasedBy() == null ? "" : lift.releasedBy(),
                lift.releasedBecause() == null ? "" : lift.releasedBecause());
        return new LiftOutcome.Lifted(identity);
    }
}
