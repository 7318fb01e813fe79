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

/** What came of one look at an article page. */
sealed interface PageCheckOutcome {

    /** Of which release. */
    ReleaseId id();

    /** How the page is watched from now on; empty when it is not. */
    Optional<WatchedPage> watch();

    /**
     * What is to be said.
     *
     * @param known what was last said of the release, at this moment
     * @return empty when nothing is
     */
    Optional<ChangeDecision> decide(ReleaseState known, Instant now);

    /**
     * Nothing to say.
     *
     * @param word why, as the meter {@code revisits} counts it
     */
    record Nothing(ReleaseId id, String word, Optional<WatchedPage> watch) implements PageCheckOutcome {
        @Override
        public Optional<ChangeDecision> decide(ReleaseState known, Instant now) {
            return Optional.empty();
        }
    }

    /** Its words are others; the rest is as it was. */
    record Changed(ObservedRelease sighting, Optional<WatchedPage> watch) implements PageCheckOutcome {
        @Override
        public ReleaseId id() {
            return sighting.id();
        }

        @Override
        public Optional<ChangeDecision> decide(ReleaseState known, Instant now) {
            return Optional.of(ChangeDetector.seen(known, sighting, now));
        }
    }

    /** It was gone (410) twice in a row. */
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
