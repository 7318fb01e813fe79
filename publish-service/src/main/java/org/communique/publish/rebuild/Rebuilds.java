package org.communique.publish.rebuild;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.scan.TopicScanFactory;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * Where rebuilds are asked for, cancelled and looked up. They are remembered in the indices that they fill, so that any
 * instance can tell of them, and go on with them. Thread-safe.
 *
 * <p>Its methods throw {@link TransientFailure} when Elasticsearch or Kafka can't be asked.
 */
public final class Rebuilds {

    private final PhysicalIndices indices;
    private final WriteBlock block;
    private final IndexProvisioner keeper;
    private final TopicScanFactory replays;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Rebuild current;

    Rebuilds(
            PhysicalIndices indices,
            WriteBlock block,
            IndexProvisioner keeper,
            TopicScanFactory replays,
            InstantSource clock) {
        this.indices = indices;
        this.block = block;
        this.keeper = keeper;
        this.replays = replays;
        this.clock = clock;
    }

    /** What became of asking for something to be removed. */
    public enum Removal {
        /** It is gone. */
        REMOVED,

        /** There is no such thing. */
        UNKNOWN,

        /** It is in use, or may be needed still. */
        REFUSED
    }

    /** Begins one, unless one is not over yet. */
    public StartOutcome start() {
        var running = indices.beingFilled();
        if (running.isPresent()) {
            return new StartOutcome.Busy(running.get());
        }
        // Whether Kafka can be read from at all, before there is an index to be filled.
        replays.open(1).close();
        var rebuild = Rebuild.begin(indices.next(), keeper.ensure().name(), clock.instant());
        if (!indices.create(rebuild)) {
            return new StartOutcome.Busy(indices.beingFilled().orElse(rebuild.id()));
        }
        current = rebuild;
        wake();
        return new StartOutcome.Begun(rebuild);
    }

    /** All that are remembered, the last one first. */
    public List<Rebuild> all() {
        return indices.rebuilds().stream().map(this::freshest).toList();
    }

    /** One of them. */
    public Optional<Rebuild> find(String id) {
        return all().stream().filter(rebuild -> rebuild.id().equals(id)).findFirst();
    }

    /** Ends one that is not over, or forgets one that has failed; its index is deleted. Refused when it is done. */
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

    /** Deletes the index that one has replaced. Refused when it is not done, or when the old index is in use again. */
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

    /** Whether one is done, failed or forgotten. */
    public boolean isOver(String id) {
        return find(id).map(rebuild -> rebuild.phase().isOver()).orElse(true);
    }

    /** The one that is not over, as it was last heard of, without asking anybody. */
    public Optional<Rebuild> current() {
        return Optional.ofNullable(current);
    }

    /** Asks which one is not over. */
    public Optional<Rebuild> refresh() {
        // As it was noted: what the last one to work on it was waiting for may have passed.
        var found = indices.beingFilled().flatMap(this::noted).filter(this::isNotOver);
        current = found.orElse(null);
        return found;
    }

    /** How one is; for whoever works on it. */
    public void tell(Rebuild rebuild) {
        current = rebuild.phase().isOver() ? null : rebuild;
    }

    /**
     * The same, to be remembered.
     *
     * @return false when there is no such index any more: it was cancelled
     */
    public boolean note(Rebuild rebuild) {
        tell(rebuild);
        return indices.note(rebuild);
    }

    /** One has failed: its index stays as it is, and another rebuild may begin. */
    public void fail(Rebuild failed) {
        indices.note(failed);
        indices.release(failed.id());
        tell(failed);
    }

    /** Ends the waiting for news. */
    public void wake() {
        news.release();
    }

    /** Waits until one is asked for here, or some time has passed. */
    public void awaitNews(Duration time) throws InterruptedException {
        if (news.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private Optional<Rebuild> noted(String id) {
        return indices.rebuilds().stream()
                .filter(rebuild -> rebuild.id().equals(id))
                .findFirst();
    }

    /** One whose end was noted by a service that then ended itself. */
    private boolean isNotOver(Rebuild rebuild) {
        if (rebuild.phase().isOver()) {
            indices.release(rebuild.id());
        }
        return !rebuild.phase().isOver();
    }

    /** Who works on it knows more than what was noted last. */
    private Rebuild freshest(Rebuild noted) {
        return current()
                .filter(known -> known.id().equals(noted.id()))
                .filter(_ -> !noted.phase().isOver())
                .orElse(noted);
    }
}
