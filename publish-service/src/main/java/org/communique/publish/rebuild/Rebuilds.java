package org.communique.publish.rebuild;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.TopicScanFactory;
import org.jspecify.annotations.Nullable;

/**
 * Register of rebuilds. They are noted in the indices they fill, so any instance can report and continue them. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailureException} when Elasticsearch or Kafka does not answer.
 */
public final class Rebuilds {

    private final PhysicalIndices indices;
    private final WriteBlock block;
    private final IndexProvisioner provisioner;
    private final TopicScanFactory scans;
    private final InstantSource clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable Rebuild current;

    Rebuilds(
            PhysicalIndices indices,
            WriteBlock block,
            IndexProvisioner provisioner,
            TopicScanFactory scans,
            InstantSource clock) {
        this.indices = indices;
        this.block = block;
        this.provisioner = provisioner;
        this.scans = scans;
        this.clock = clock;
    }

    /** Outcome of a removal. */
    public enum Removal {
        /** It was removed. */
        REMOVED,

        /** There is none. */
        UNKNOWN,

        /** It is in use, or may still be needed. */
        REFUSED
    }

    /** Begins a rebuild, unless another one is not over. */
    public StartOutcome start() {
        var running = indices.underRebuild();
        if (running.isPresent()) {
            return new StartOutcome.Busy(running.get());
        }
        // Kafka has to answer before there is an index to fill.
        scans.open(1).close();
        var rebuild = Rebuild.begin(indices.next(), provisioner.ensure().name(), clock.instant());
        if (!indices.create(rebuild)) {
            return new StartOutcome.Busy(indices.underRebuild().orElse(rebuild.id()));
        }
        current = rebuild;
        wake();
        return new StartOutcome.Begun(rebuild);
    }

    /** Returns all noted rebuilds, the last one first. */
    public List<Rebuild> all() {
        return indices.rebuilds().stream().map(this::freshest).toList();
    }

    /** Returns a rebuild by its id. */
    public Optional<Rebuild> find(String id) {
        return all().stream().filter(rebuild -> rebuild.id().equals(id)).findFirst();
    }

    /** Cancels a rebuild, or removes a failed one, with its index. Refused once it is done. */
    public Removal cancel(String id) {
        var rebuild = find(id);
        if (rebuild.isEmpty()) {
            return Removal.UNKNOWN;
        }
        if (rebuild.get().phase() == RebuildPhase.DONE || indices.isInUse(id)) {
            return Removal.REFUSED;
        }
        boolean deleted = indices.delete(id);
        if (rebuild.get().phase() == RebuildPhase.SWAPPING) {
            block.lift(rebuild.get().from());
        }
        refresh();
        return deleted ? Removal.REMOVED : Removal.UNKNOWN;
    }

    /** Deletes the index a rebuild has replaced. Refused before its end, and when the old index is in use again. */
    public Removal removeOld(String id) {
        var rebuild = find(id);
        if (rebuild.isEmpty()) {
            return Removal.UNKNOWN;
        }
        if (rebuild.get().phase() != RebuildPhase.DONE
                || indices.isInUse(rebuild.get().from())) {
            return Removal.REFUSED;
        }
        return indices.delete(rebuild.get().from()) ? Removal.REMOVED : Removal.UNKNOWN;
    }

    /** Returns whether a rebuild is done, failed or removed. */
    public boolean isOver(String id) {
        return find(id).map(rebuild -> rebuild.phase().isOver()).orElse(true);
    }

    /** Returns the running rebuild by its last known state, without a request. */
    public Optional<Rebuild> current() {
        return Optional.ofNullable(current);
    }

    /** Reads the running rebuild from the indices. */
    public Optional<Rebuild> refresh() {
        // As noted: the last reason to wait may have passed.
        var found = indices.underRebuild().flatMap(this::noted).filter(this::isNotOver);
        current = found.orElse(null);
        return found;
    }

    /** Updates the state of the running rebuild, in memory. */
    public void update(Rebuild rebuild) {
        current = rebuild.phase().isOver() ? null : rebuild;
    }

    /**
     * Updates the state of the running rebuild and notes it in the index.
     *
     * @return false without the index: the rebuild was cancelled
     */
    public boolean note(Rebuild rebuild) {
        update(rebuild);
        return indices.note(rebuild);
    }

    /** Notes a failure: the index stays as it is, and another rebuild may begin. */
    public void fail(Rebuild failed) {
        indices.note(failed);
        indices.release(failed.id());
        update(failed);
    }

    /** Ends {@link #awaitWakeUp}. */
    public void wake() {
        wakeUps.release();
    }

    /** Waits until a rebuild begins on this instance, or some time has passed. */
    public void awaitWakeUp(Duration time) throws InterruptedException {
        if (wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private Optional<Rebuild> noted(String id) {
        return indices.rebuilds().stream()
                .filter(rebuild -> rebuild.id().equals(id))
                .findFirst();
    }

    /** Completes a rebuild whose instance ended right after noting the end. */
    private boolean isNotOver(Rebuild rebuild) {
        if (rebuild.phase().isOver()) {
            indices.release(rebuild.id());
        }
        return !rebuild.phase().isOver();
    }

    /** The instance at work knows more than the note. */
    private Rebuild freshest(Rebuild noted) {
        return current()
                .filter(known -> known.id().equals(noted.id()))
                .filter(_ -> !noted.phase().isOver())
                .orElse(noted);
    }
}
