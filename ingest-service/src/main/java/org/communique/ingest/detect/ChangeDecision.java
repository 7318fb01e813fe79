package org.communique.ingest.detect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.event.Lineage;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.RawEvent;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/** Decision about an observed release, or one observed to be gone. */
public sealed interface ChangeDecision {

    /** Returns the release's state after the decision. */
    ReleaseState state();

    /** Returns the event; empty without a change. */
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

    /** Returns the decision as the meter {@code releases} counts it. */
    String word();

    /**
     * Returns this decision with the lineage of its event, in the event and in the state.
     *
     * @param known the state before it; null for a new release
     */
    default ChangeDecision by(ObservationSource observation, @Nullable ReleaseState known) {
        if (this instanceof Unchanged) {
            return this;
        }
        var next = state().since(known);
        var lineage = new Lineage(observation, next.revisions(), null);
        return switch (this) {
            case New(var release, var _) -> new New(release.with(lineage), next);
            case Revised(var release, var _) -> new Revised(release.with(lineage), next);
            case Amended(var release, var _) -> new Amended(release.with(lineage), next);
            case Lifted(var release, var _) -> new Lifted(release.with(lineage), next);
            case Withdrawn(var withdrawal, var _) -> new Withdrawn(withdrawal.with(lineage), next);
            case Unchanged unchanged -> unchanged;
        };
    }

    /** First observation: revision 1. */
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

    /** The headline, lead or text changed, or a withdrawn release is back: the next revision. */
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
     * The words are the same, with more data or other details: the article page came late, the embargo moved, the publisher
     * gives another page, language or category. The same revision, a newer version.
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

    /** An operator lifted the embargo: the same revision, a newer version. */
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

    /** The same words: no event. */
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

    /** The source withdrew the release. */
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
