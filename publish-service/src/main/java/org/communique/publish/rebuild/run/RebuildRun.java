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
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.Checksum;
import org.communique.publish.scan.ScanProgress;
import org.communique.publish.scan.TopicScan;
import org.communique.publish.scan.VersionTable;

/**
 * One rebuild from beginning to end: START HERE. The topic is scanned into the new index to its end; near duplicates are
 * linked to the earlier release; index and topic are compared; then writes to the old index are blocked for a moment, the
 * last records are scanned, and the aliases are swapped atomically. Live publishing goes on meanwhile and finds the new index
 * behind its alias.
 *
 * <p>A run that breaks off does no harm: another one, here or elsewhere, scans into the same index from the beginning, and
 * documents already there cost little.
 */
final class RebuildRun implements ScanPass.Listener {

    private static final int MAX_COMPARISONS = 3;

    /** Progress is noted every so many intervals: each note is a change of the cluster state. */
    private static final int INTERVALS_PER_NOTE = 5;

    private final Rebuilds rebuilds;
    private final IndexFiller filler;
    private final TargetIndex index;
    private final WriteBlock block;
    private final IndexProvisioner provisioner;
    private final RebuildLease lease;
    private final Supplier<TopicScan> scans;
    private final Duration interval;
    private final InstantSource clock;
    private final TopicScan scan;
    private final MappedFields fields;
    private final Set<String> leftOut = new ConcurrentSkipListSet<>();
    private final VersionTable versions = new VersionTable();
    private final SharedKeyFilter sharedKeys = new SharedKeyFilter();
    private Instant phaseBegun;
    private Instant noted;
    private volatile Rebuild rebuild;

    RebuildRun(Rebuild rebuild, TopicScan scan, RebuildDependencies dependencies) {
        this.rebuild = rebuild;
        this.scan = scan;
        rebuilds = dependencies.rebuilds();
        filler = dependencies.filler();
        index = dependencies.index();
        block = dependencies.block();
        provisioner = dependencies.provisioner();
        lease = dependencies.lease();
        scans = dependencies.scans();
        interval = dependencies.interval();
        clock = dependencies.clock();
        fields = provisioner.fields(rebuild.id());
        phaseBegun = clock.instant();
        noted = phaseBegun;
    }

    /**
     * Runs the rebuild.
     *
     * @return the rebuild, done
     * @throws RebuildAbandonedException when this instance is to stop
     * @throws IndexMismatchException when the new index does not match the topic
     * @throws TransientFailureException when Kafka or Elasticsearch does not answer or refuses a request; another run may succeed
     */
    Rebuild run() {
        if (rebuild.phase() == RebuildPhase.SWAPPING) {
            // The run before broke off in the middle of the swap.
            block.lift(rebuild.from());
        }
        enter(RebuildPhase.FILLING);
        filler.fill(scan, sharedKeys, versions, this);
        // The records since the first pass.
        filler.fill(scan, sharedKeys, versions, this);
        index.open(rebuild.id());
        if (filler.hasLinks()) {
            enter(RebuildPhase.LINKING);
            link();
        }
        filler.follow(scan, versions, this);
        enter(RebuildPhase.COMPARING);
        compare(1);
        filler.follow(scan, versions, this);
        provisioner.leftOut(rebuild.id(), leftOut);
        var old = provisioner.ensure().name();
        if (!old.equals(rebuild.id())) {
            note(rebuild.in(RebuildPhase.SWAPPING).replacing(old));
            swap(old);
        }
        note(rebuild.done(clock.instant()));
        provisioner.ensure();
        return rebuild;
    }

    private void link() {
        index.refresh(rebuild.id());
        try (var again = scans.get()) {
            filler.link(again, sharedKeys, versions, this);
        }
    }

    /** Returns the checksum of the topic. */
    Checksum checksum() {
        return versions.checksum();
    }

    /** Repeated, since another instance may have written records a moment ago that this one has not scanned yet. */
    private void compare(int comparison) {
        var found = index.checksum(rebuild.id());
        if (found.equals(versions.checksum())) {
            return;
        }
        if (comparison == MAX_COMPARISONS) {
            throw new IndexMismatchException(
                    "index %s: %s (expected: %s, as in the topic)".formatted(rebuild.id(), found, versions.checksum()));
        }
        filler.follow(scan, versions, this);
        compare(comparison + 1);
    }

    private void swap(String old) {
        try {
            block.set(old);
            filler.follow(scan, versions, this);
            requireAllOf(old);
            index.swap(old, rebuild.id());
        } catch (RuntimeException failure) {
            block.lift(old);
            throw failure;
        }
    }

    /**
     * Compares all documents and not only the visible ones: a withdrawal that only the new index has yet is no loss.
     */
    private void requireAllOf(String old) {
        long found = index.count(rebuild.id());
        if (found != versions.checksum().releases()) {
            throw new IndexMismatchException("index %s: %d documents (expected: %d, as in the topic)"
                    .formatted(rebuild.id(), found, versions.checksum().releases()));
        }
        long before = index.count(old);
        if (found < before) {
            throw new IndexMismatchException("index %s: %d documents (expected: at least %d, as in %s)"
                    .formatted(rebuild.id(), found, before, old));
        }
    }

    @Override
    public MappedFields fields() {
        return fields;
    }

    @Override
    public void leftOut(Set<String> names) {
        leftOut.addAll(names);
    }

    @Override
    public synchronized void onProgress(ScanProgress reached) {
        lease.require();
        rebuild = rebuild.at(reached, reached.remaining(Duration.between(phaseBegun, clock.instant())));
        rebuilds.update(rebuild);
        if (clock.instant().isAfter(noted.plus(interval.multipliedBy(INTERVALS_PER_NOTE)))) {
            tryToNote();
        }
    }

    @Override
    public void onFailure(int failures, String reason) {
        waitFor(reason);
        lease.backOff(failures);
        tryToNote();
    }

    private synchronized void waitFor(String reason) {
        rebuild = rebuild.waitingFor(reason);
        rebuilds.update(rebuild);
    }

    /** Notes progress, which may fail, and notices a cancellation, or the end of the rebuild on another instance. */
    private synchronized void tryToNote() {
        try {
            if (rebuilds.isOver(rebuild.id())) {
                throw over();
            }
            note(rebuild);
        } catch (TransientFailureException _) {
            noted = clock.instant();
        }
    }

    private void enter(RebuildPhase phase) {
        phaseBegun = clock.instant();
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
        return new RebuildAbandonedException(
                "index %s: its rebuild was cancelled or has ended elsewhere".formatted(rebuild.id()));
    }
}
