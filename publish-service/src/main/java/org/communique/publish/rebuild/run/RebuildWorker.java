package org.communique.publish.rebuild.run;

import java.time.Duration;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.RebuildSettings;
import org.communique.publish.scan.IndexCompleteness;
import org.communique.publish.scan.LiveKeyCount;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks on a thread of its own whether there is a rebuild to be done, and does it where this instance is the one to. */
final class RebuildWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    /** In intervals. */
    private static final int LONGEST_WAIT = 5;

    private final RebuildDependencies tools;
    private final RebuildSettings settings;
    private final LiveKeyCount liveKeys;
    private final IndexCompleteness completeness;
    private final PublishMetrics meters;
    /** The one that the log has last. */
    private String begun = "";

    /** Why the last try broke off; null when it did not. */
    private @Nullable String waitingFor;

    RebuildWorker(
            RebuildDependencies tools,
            RebuildSettings settings,
            LiveKeyCount liveKeys,
            IndexCompleteness completeness,
            PublishMetrics meters) {
        this.tools = tools;
        this.settings = settings;
        this.liveKeys = liveKeys;
        this.completeness = completeness;
        this.meters = meters;
    }

    /** The loop that it works in; stopped not by an interrupt, since a Kafka consumer says a lot about that. */
    SupervisedLoop loop() {
        return SupervisedLoop.forever("rebuild", Duration.ZERO, this::round)
                .withBackOff(settings.interval(), settings.interval().multipliedBy(LONGEST_WAIT))
                .wokenBy(this::stop);
    }

    private void stop() {
        tools.permission().stop();
        tools.rebuilds().wake();
    }

    private void round() throws InterruptedException {
        look();
        if (!tools.permission().isStopped()) {
            tools.rebuilds().awaitNews(settings.interval());
        }
    }

    private void look() {
        if (tools.permission().isStopped()) {
            return;
        }
        try {
            tools.rebuilds().refresh();
        } catch (TransientFailure _) {
            // The watch of the index tells of it.
            return;
        }
        tools.rebuilds().current().filter(_ -> tools.permission().isGiven()).ifPresent(this::run);
    }

    private void run(Rebuild rebuild) {
        if (!rebuild.id().equals(begun)) {
            LOG.info("rebuild: {} is filled from the topic, to replace {}", rebuild.id(), rebuild.from());
            begun = rebuild.id();
        }
        if (waitingFor != null) {
            // Until it gets further, or another instance goes on.
            tools.rebuilds().tell(rebuild.waitingFor(waitingFor));
        }
        try (var replay = tools.replays().get()) {
            var run = new RebuildRun(rebuild, replay, tools);
            waitingFor = null;
            tell(run.run(), run);
        } catch (RebuildAbandonedException abandoned) {
            LOG.info("rebuild: {} left: {}", rebuild.id(), abandoned.getMessage());
            meters.rebuild("abandoned");
        } catch (IndexMismatchException unequal) {
            fail(rebuild, unequal.why());
        } catch (RuntimeException | Error failure) {
            tellWhatIsWaitedFor(rebuild, failure);
            throw failure;
        }
    }

    private void tell(Rebuild done, RebuildRun run) {
        meters.rebuild("done");
        liveKeys.learn(run.tally().releases());
        completeness.proven(done.id());
        LOG.info(
                "rebuild: {} has replaced {} after {} s, with {}",
                done.id(),
                done.from(),
                Duration.between(done.begun(), tools.clock().instant()).toSeconds(),
                run.tally());
    }

    private void fail(Rebuild rebuild, String why) {
        LOG.error("rebuild: {} does not replace {}: {}", rebuild.id(), rebuild.from(), why);
        meters.rebuild("failed");
        tools.rebuilds().fail(rebuild.failed(tools.clock().instant(), why));
    }

    /** The loop runs it again, and says in the log that it fails, once. */
    private void tellWhatIsWaitedFor(Rebuild rebuild, Throwable failure) {
        if (!tools.permission().isStopped()) {
            var reason = FailureReason.of(failure);
            waitingFor = reason;
            tools.rebuilds().tell(tools.rebuilds().current().orElse(rebuild).waitingFor(reason));
        }
    }
}
