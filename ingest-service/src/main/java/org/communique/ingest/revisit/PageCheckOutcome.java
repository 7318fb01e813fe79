package org.communique.ingest.revisit;

import java.time.Instant;
import java.util.Optional;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.detect.ChangeDetector;
import org.communique.ingest.detect.ObservedRelease;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.WatchedPage;

/** Outcome of a check of an article page. */
sealed interface PageCheckOutcome {

    ReleaseId id();

    /** Returns the next check of the page; empty after the last one. */
    Optional<WatchedPage> watch();

    /**
     * Decides about the release.
     *
     * @param known its current state
     * @return empty without a change
     */
    Optional<ChangeDecision> decide(ReleaseState known, Instant now);

    /**
     * No change.
     *
     * @param word the reason as the meter {@code revisits} counts it
     */
    record Nothing(ReleaseId id, String word, Optional<WatchedPage> watch) implements PageCheckOutcome {
        @Override
        public Optional<ChangeDecision> decide(ReleaseState known, Instant now) {
            return Optional.empty();
        }
    }

    /** The page's words changed; the rest of the release is the same. */
    record Changed(ObservedRelease observed, Optional<WatchedPage> watch) implements PageCheckOutcome {
        @Override
        public ReleaseId id() {
            return observed.id();
        }

        @Override
        public Optional<ChangeDecision> decide(ReleaseState known, Instant now) {
            return Optional.of(ChangeDetector.seen(known, observed, now));
        }
    }

    /** The page was gone (410) twice in a row. */
    record Gone(ReleaseId id) implements PageCheckOutcome {
        @Override
        public Optional<WatchedPage> watch() {
            return Optional.empty();
        }

        @Override
        public Optional<ChangeDecision> decide(ReleaseState known, Instant now) {
            return Optional.of(ChangeDetector.gone(known, Withdrawal.Reason.PAGE_GONE, now));
        }
    }
}
