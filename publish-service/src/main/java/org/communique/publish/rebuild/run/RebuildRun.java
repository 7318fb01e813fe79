package org.communique.publish.rebuild.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.communique.publish.document.MappedFields;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.nearduplicate.SharedKeyFilter;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.RebuildPhase;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.scan.Checksum;
import org.communique.publish.scan.ScanProgress;
import org.communique.publish.scan.TopicScan;
import org.communique.publish.scan.VersionTable;
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
final class RebuildRun implements ScanPass.Turn {

    private static final int MOST_COMPARISONS = 3;

    /** How far it is need not be noted every time that it is looked at: each note is a change of the cluster state. */
    private static final int LOOKS_PER_NOTE = 5;

    private final Rebuilds rebuilds;
    private final IndexFiller filling;
    private final TargetIndex index;
    private final WriteBlock block;
    private final IndexProvisioner keeper;
    private final RebuildLease permission;
    private final Supplier<TopicScan> replays;
    private final Duration interval;
    private final InstantSource clock;
    private final TopicScan replay;
    private final MappedFields known;
    private final Set<String> leftOut = new ConcurrentSkipListSet<>();
    private final VersionTable ledger = new VersionTable();
    private final SharedKeyFilter sieve = new SharedKeyFilter();
    private Instant began;
    private Instant noted;
    private volatile Rebuild rebuild;

    RebuildRun(Rebuild rebuild, TopicScan replay, RebuildDependencies tools) {
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
     * @throws RebuildAbandonedException when this instance is to go no further
     * @throws IndexMismatchException when the new index is not what it must be
     * @throws TransientFailure when Kafka or Elasticsearch does not do what it was asked; another run may get through
     */
    Rebuild run() {
        if (rebuild.phase() == RebuildPhase.SWAPPING) {
            // Who was at it did not come to its end.
            block.lift(rebuild.from());
        }
        enter(RebuildPhase.FILLING);
        filling.fill(replay, sieve, ledger, this);
        // What came meanwhile.
        filling.fill(replay, sieve, ledger, this);
        index.open(rebuild.id());
        if (filling.hasLinks()) {
            enter(RebuildPhase.LINKING);
            link();
        }
        filling.follow(replay, ledger, this);
        enter(RebuildPhase.COMPARING);
        compare(1);
        filling.follow(replay, ledger, this);
        keeper.leftOut(rebuild.id(), leftOut);
        var old = keeper.ensure().name();
        if (!old.equals(rebuild.id())) {
            note(rebuild.in(RebuildPhase.SWAPPING).replacing(old));
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
    Checksum tally() {
        return ledger.tally();
    }

    /** Another instance may have been at it until a moment ago, and know of records that this one has not seen yet. */
    private void compare(int times) {
        var found = index.tally(rebuild.id());
        if (found.equals(ledger.tally())) {
            return;
        }
        if (times == MOST_COMPARISONS) {
            throw new IndexMismatchException(
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
            throw new IndexMismatchException("index %s: %d documents (expected: %d, as in the topic)"
                    .formatted(rebuild.id(), found, ledger.tally().releases()));
        }
        long before = index.count(old);
        if (found < before) {
            throw new IndexMismatchException("index %s: %d documents (expected: at least %d, as in %s)"
                    .formatted(rebuild.id(), found, before, old));
        }
    }

    @Override
    public MappedFields known() {
        return known;
    }

    @Override
    public void leftOut(Set<String> names) {
        leftOut.addAll(names);
    }

    @Override
    public synchronized void next(ScanProgress reached) {
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

    private void enter(RebuildPhase phase) {
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

    private RebuildAbandonedException over() {
        return new RebuildAbandonedException("index %s: not to be filled any more".formatted(rebuild.id()));
    }
}
