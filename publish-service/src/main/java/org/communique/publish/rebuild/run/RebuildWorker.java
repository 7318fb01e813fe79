package org.communique.publish.rebuild.run;

import java.time.Duration;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.RebuildSettings;
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.IndexCompleteness;
import org.communique.publish.scan.LiveKeyCount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loop that checks for a rebuild to run, and runs it while this instance holds the lease. */
final class RebuildWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    /** In intervals. */
    private static final int MAX_WAIT = 5;

    private final RebuildDependencies dependencies;
    private final RebuildSettings settings;
    private final LiveKeyCount liveKeys;
    private final IndexCompleteness completeness;
    private final PublishMetrics meters;
    /** Id of the rebuild last logged as begun. */
    private String begun = "";

    /** Reason of the last failure; null without one. */
    private @Nullable String waitingFor;

    RebuildWorker(
            RebuildDependencies dependencies,
            RebuildSettings settings,
            LiveKeyCount liveKeys,
            IndexCompleteness completeness,
            PublishMetrics meters) {
        this.dependencies = dependencies;
        this.settings = settings;
        this.liveKeys = liveKeys;
        this.completeness = completeness;
        this.meters = meters;
    }

    /** Returns the loop; stopped without an interrupt, since a Kafka consumer logs a lot about one. */
    SupervisedLoop loop() {
        return SupervisedLoop.forever("rebuild", Duration.ZERO, this::runOnce)
                .withBackOff(settings.interval(), settings.interval().multipliedBy(MAX_WAIT))
                .wokenBy(this::stop);
    }

    private void stop() {
        dependencies.lease().stop();
        dependencies.rebuilds().wake();
    }

    private void runOnce() throws InterruptedException {
        runIfAny();
        if (!dependencies.lease().isStopped()) {
            dependencies.rebuilds().awaitWakeUp(settings.interval());
        }
    }

    private void runIfAny() {
        if (dependencies.lease().isStopped()) {
            return;
        }
        try {
            dependencies.rebuilds().refresh();
        } catch (TransientFailureException _) {
            // The health check of the index logs it.
            return;
        }
        dependencies
                .rebuilds()
                .current()
                .filter(_ -> dependencies.lease().isHeld())
                .ifPresent(this::run);
    }

    private void run(Rebuild rebuild) {
        if (!rebuild.id().equals(begun)) {
            LOG.info("rebuild begun index={} from={}", rebuild.id(), rebuild.from());
            begun = rebuild.id();
        }
        if (waitingFor != null) {
            // Until there is progress, here or on another instance.
            dependencies.rebuilds().update(rebuild.waitingFor(waitingFor));
        }
        try (var scan = dependencies.scans().get()) {
            var run = new RebuildRun(rebuild, scan, dependencies);
            waitingFor = null;
            complete(run.run(), run);
        } catch (RebuildAbandonedException abandoned) {
            LOG.info("rebuild abandoned index={} reason={}", rebuild.id(), abandoned.getMessage());
            meters.rebuild("abandoned");
        } catch (IndexMismatchException mismatch) {
            fail(rebuild, mismatch.reason());
        } catch (RuntimeException | Error failure) {
            noteFailure(rebuild, failure);
            throw failure;
        }
    }

    private void complete(Rebuild done, RebuildRun run) {
        meters.rebuild("done");
        long releases = run.checksum().releases();
        liveKeys.set(releases);
        completeness.markComplete(done.id(), releases);
        LOG.info(
                "rebuild done index={} from={} seconds={} releases={}",
                done.id(),
                done.from(),
                Duration.between(done.begun(), dependencies.clock().instant()).toSeconds(),
                releases);
    }

    private void fail(Rebuild rebuild, String reason) {
        LOG.error("rebuild failed index={} from={} reason={}; begin another one", rebuild.id(), rebuild.from(), reason);
        meters.rebuild("failed");
        dependencies.rebuilds().fail(rebuild.failed(dependencies.clock().instant(), reason));
    }

    /** The loop runs it again and logs the failure once. */
    private void noteFailure(Rebuild rebuild, Throwable failure) {
        if (!dependencies.lease().isStopped()) {
            var reason = FailureReason.of(failure);
            waitingFor = reason;
            dependencies
                    .rebuilds()
                    .update(dependencies.rebuilds().current().orElse(rebuild).waitingFor(reason));
        }
    }
}
