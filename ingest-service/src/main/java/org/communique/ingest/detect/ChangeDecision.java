package org.communique.ingest.detect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.event.RawEvent;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;

/** What is to be said about a release that was seen, or seen to be gone. */
public sealed interface ChangeDecision {

    /** What is known of the release from now on. */
    ReleaseState state();

    /** What is said; empty when there is nothing to say. */
    Optional<RawEvent> event();

    /** Returns the records of this decision; none without an event. */
    default StateChanges changes() {
        return event().map(event -> StateChanges.withEvents(List.of(state()), List.of(event)))
                .orElse(StateChanges.NONE);
    }

    /**
     * Returns the records of decisions about releases of one feed; none without an event.
     *
     * @param feed state of the feed after these decisions
     */
    static StateChanges changes(Collection<ChangeDecision> decisions, FeedState feed) {
        var changed =
                decisions.stream().filter(each -> each.event().isPresent()).toList();
        return changed.isEmpty()
                ? StateChanges.NONE
                : StateChanges.withEvents(
                        changed.stream().map(ChangeDecision::state).toList(),
                        changed.stream().flatMap(each -> each.event().stream()).toList(),
                        feed);
    }

    /** In one word, as the meter {@code releases} counts it. */
    String word();

    /** Never seen before: revision 1. */
    record New(RawRelease release, ReleaseState state) implements ChangeDecision {
        @Override
        public Optional<RawEvent> event() {
            return Optional.of(release);
        }

        @Override
        public String word() {
            return "new";
        }
    }

    /** Its headline, lead or text changed, or it was withdrawn and is back: the next revision. */
    record Revised(RawRelease release, ReleaseState state) implements ChangeDecision {
        @Override
        public Optional<RawEvent> event() {
            return Optional.of(release);
        }

        @Override
        public String word() {
            return "revised";
        }
    }

    /**
     * Its words are the same and more is known: the article page came late, or the embargo was moved. The same
     * revision, a newer version.
     */
    record Amended(RawRelease release, ReleaseState state) implements ChangeDecision {
        @Override
        public Optional<RawEvent> event() {
            return Optional.of(release);
        }

        @Override
        public String word() {
            return "amended";
        }
    }

    /** An operator let it out in spite of its embargo: the same revision, a newer version. */
    record Lifted(RawRelease release, ReleaseState state) implements ChangeDecision {
        @Override
        public Optional<RawEvent> event() {
            return Optional.of(release);
        }

        @Override
        public String word() {
            return "lifted";
        }
    }

    /** Nothing to say: the same words. */
    record Unchanged(ReleaseState state) implements ChangeDecision {
        @Override
        public Optional<RawEvent> event() {
            return Optional.empty();
        }

        @Override
        public String word() {
            return "unchanged";
        }
    }

    /** Its source took it back. */
    record Withdrawn(Withdrawal withdrawal, ReleaseState state) implements ChangeDecision {
        @Override
        public Optional<RawEvent> event() {
            return Optional.of(withdrawal);
        }

        @Override
        public String word() {
            return "withdrawn";
        }
    }
}
