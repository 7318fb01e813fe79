package org.communique.publish.rebuilding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.document.Fields;
import org.communique.publish.duplicate.Sieve;
import org.communique.publish.rebuild.Phase;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.replay.Ledger;
import org.communique.publish.replay.Progress;
import org.communique.publish.replay.Replay;
import org.communique.publish.replay.Tally;
import org.communique.publish.trouble.TransientFailure;

/**
 * One rebuild from beginning to end: START HERE. The topic is replayed into the new index until there is no more; what
 * nearly repeats an earlier release is linked to it; index and topic are compared; then the old index takes no more
 * writes for a moment, the last records are fetched, and the aliases are swapped in one step. Live publishing goes on
 * meanwhile and finds the new index behind its alias.
 *
 * <p>A run that breaks off does no harm: another one, here or elsewhere, replays into the same index from the beginning,
 * and what is there already costs little.
 */
final class Run implements Pass.Turn {

    private static final int MOST_COMPARISONS = 3;

    /** How far it is need not be noted every time that it is looked at: each note is a change of the cluster state. */
    private static final int LOOKS_PER_NOTE = 5;

    private final Rebuilds rebuilds;
    private final Filling filling;
    private final NewIndex index;
    private final WriteBlock block;
    private final IndexKeeper keeper;
    private final Permission permission;
    private final Supplier<Replay> replays;
    private final Duration interval;
    private final InstantSource clock;
    private final Replay replay;
    private final Fields known;
    private final Set<String> leftOut = new ConcurrentSkipListSet<>();
    private final Ledger ledger = new Ledger();
    private final Sieve sieve = new Sieve();
    private Instant began;
    private Instant noted;
    private volatile Rebuild rebuild;

    Run(Rebuild rebuild, Replay replay, Tools tools) {
        this.rebuild = rebuild;
        this.replay = replay;
        rebuilds = tools.rebuilds();
        filling = tools.filling();
        index = tools.index();
        block = tools.block();
        keeper = tools.keeper();
        permission = tools.permission();
        replays = tools.replays();
        interval = tools.interval();
        clock = tools.clock();
        known = keeper.fields(rebuild.id());
        began = clock.instant();
        noted = began;
    }

    /**
     * Does it.
     *
     * @return the rebuild as it is then, done
     * @throws Abandoned when this instance is to go no further
     * @throws Unequal when the new index is not what it must be
     * @throws TransientFailure when Kafka or Elasticsearch does not do what it was asked; another run may get through
     */
    Rebuild run() {
        if (rebuild.phase() == Phase.SWAPPING) {
            // Who was at it did not come to its end.
            block.lift(rebuild.from());
        }
        enter(Phase.FILLING);
        filling.fill(replay, sieve, ledger, this);
        // What came meanwhile.
        filling.fill(replay, sieve, ledger, this);
        index.open(rebuild.id());
        if (filling.hasLinks()) {
            enter(Phase.LINKING);
            link();
        }
        filling.follow(replay, ledger, this);
        enter(Phase.COMPARING);
        compare(1);
        filling.follow(replay, ledger, this);
        keeper.leftOut(rebuild.id(), leftOut);
        var old = keeper.ensure().name();
        if (!old.equals(rebuild.id())) {
            note(rebuild.in(Phase.SWAPPING).replacing(old));
            swap(old);
        }
        note(rebuild.done(clock.instant()));
        keeper.ensure();
        return rebuild;
    }

    private void link() {
        index.refresh(rebuild.id());
        try (var again = replays.get()) {
            filling.link(again, sieve, ledger, this);
        }
    }

    /** What it has found in the topic. */
    Tally tally() {
        return ledger.tally();
    }

    /** Another instance may have been at it until a moment ago, and know of records that this one has not seen yet. */
    private void compare(int times) {
        var found = index.tally(rebuild.id());
        if (found.equals(ledger.tally())) {
            return;
        }
        if (times == MOST_COMPARISONS) {
            throw new Unequal(
                    "index %s: %s (expected: %s, as in the topic)".formatted(rebuild.id(), found, ledger.tally()));
        }
        filling.follow(replay, ledger, this);
        compare(times + 1);
    }

    private void swap(String old) {
        try {
            block.set(old);
            filling.follow(replay, ledger, this);
            requireAllOf(old);
            index.swap(old, rebuild.id());
        } catch (RuntimeException failure) {
            block.lift(old);
            throw failure;
        }
    }

    /**
     * All documents are compared and not those that readers see: a withdrawal that only the new index has yet is no loss.
     */
    private void requireAllOf(String old) {
        long found = index.count(rebuild.id());
        if (found != ledger.tally().releases()) {
            throw new Unequal("index %s: %d documents (expected: %d, as in the topic)"
                    .formatted(rebuild.id(), found, ledger.tally().releases()));
        }
        long before = index.count(old);
        if (found < before) {
            throw new Unequal("index %s: %d documents (expected: at least %d, as in %s)"
                    .formatted(rebuild.id(), found, before, old));
        }
    }

    @Override
    public Fields known() {
        return known;
    }

    @Override
    public void leftOut(Set<String> names) {
        leftOut.addAll(names);
    }

    @Override
    public synchronized void next(Progress reached) {
        permission.require();
        rebuild = rebuild.at(reached, reached.remaining(Duration.between(began, clock.instant())));
        rebuilds.tell(rebuild);
        if (clock.instant().isAfter(noted.plus(interval.multipliedBy(LOOKS_PER_NOTE)))) {
            tryToNote();
        }
    }

    @Override
    public void failed(int failures, String why) {
        tell(why);
        permission.rest(failures);
        tryToNote();
    }

    private synchronized void tell(String why) {
        rebuild = rebuild.waitingFor(why);
        rebuilds.tell(rebuild);
    }

    /** How far it is need not be remembered; that it was cancelled, or done by another instance, is found out by it. */
    private synchronized void tryToNote() {
        try {
            if (rebuilds.isOver(rebuild.id())) {
                throw over();
            }
            note(rebuild);
        } catch (TransientFailure _) {
            noted = clock.instant();
        }
    }

    private void enter(Phase phase) {
        began = clock.instant();
        note(rebuild.in(phase));
    }

    private synchronized void note(Rebuild next) {
        rebuild = next;
        noted = clock.instant();
        if (!rebuilds.note(rebuild)) {
            throw over();
        }
    }

    private Abandoned over() {
        return new Abandoned("index %s: not to be filled any more".formatted(rebuild.id()));
    }
}
