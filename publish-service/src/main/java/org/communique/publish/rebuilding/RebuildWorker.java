package org.communique.publish.rebuilding;

import java.time.Duration;
import org.communique.publish.meter.Meters;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.RebuildSettings;
import org.communique.publish.replay.LiveKeys;
import org.communique.publish.trouble.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks on a thread of its own whether there is a rebuild to be done, and does it where this instance is the one to. */
final class RebuildWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    private final Tools tools;
    private final RebuildSettings settings;
    private final LiveKeys liveKeys;
    private final Meters meters;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    RebuildWorker(Tools tools, RebuildSettings settings, LiveKeys liveKeys, Meters meters) {
        this.tools = tools;
        this.settings = settings;
        this.liveKeys = liveKeys;
        this.meters = meters;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("rebuild").start(this::work);
    }

    @Override
    public void stop() {
        // Not by interrupting it: a Kafka consumer says a lot about that.
        tools.permission().stop();
        tools.rebuilds().wake();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void work() {
        try {
            while (!tools.permission().isStopped()) {
                look();
                tools.rebuilds().awaitNews(settings.interval());
            }
        } catch (InterruptedException _) {
            LOG.debug("no more rebuilds here");
        }
    }

    private void look() {
        try {
            tools.rebuilds().refresh().filter(_ -> tools.permission().isGiven()).ifPresent(this::run);
        } catch (TransientFailure _) {
            // The watch of the index tells of it.
        }
    }

    private void run(Rebuild rebuild) {
        LOG.info("rebuild: {} is filled from the topic, to replace {}", rebuild.id(), rebuild.from());
        try (var replay = tools.replays().get()) {
            var run = new Run(rebuild, replay, tools);
            tell(run.run(), run);
        } catch (Abandoned abandoned) {
            LOG.info("rebuild: {} left: {}", rebuild.id(), abandoned.getMessage());
            meters.rebuild("abandoned");
        } catch (Unequal unequal) {
            fail(rebuild, unequal.why());
        } catch (RuntimeException failure) {
            waitAndTryAgain(rebuild, failure);
        }
    }

    private void tell(Rebuild done, Run run) {
        meters.rebuild("done");
        liveKeys.learn(run.tally().releases());
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

    private void waitAndTryAgain(Rebuild rebuild, RuntimeException failure) {
        if (!tools.permission().isStopped()) {
            LOG.warn("rebuild: {} begins anew in a moment: {}", rebuild.id(), TransientFailure.describe(failure));
            tools.rebuilds().tell(rebuild.waitingFor(TransientFailure.describe(failure)));
        }
    }
}
