package org.communique.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.communique.launcher.part.Parts;
import org.communique.launcher.port.Ports;
import org.communique.launcher.setting.StackSettings;

/**
 * Main class of the stack: starts Kafka, Elasticsearch, the newsroom, the three services and the console, each as a child process;
 * prints the progress, and stops them on termination. START HERE.
 *
 * <p>Exit values: 0 stopped as asked, 1 a part failed, 2 it could not begin.
 */
public final class Launcher {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration FIRST_RELEASES = Duration.ofSeconds(20);
    private static final int PART_FAILED = 1;
    private static final int COULD_NOT_BEGIN = 2;

    private final StackSettings settings;
    private final Progress progress;

    private Launcher(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs the stack until the process is terminated. */
    public static void main(String[] arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        try {
            var settings = StackSettings.of(List.of(arguments), System.getenv());
            new Launcher(settings, progress).run();
        } catch (IllegalArgumentException unknown) {
            progress.say(String.valueOf(unknown.getMessage()));
            System.exit(COULD_NOT_BEGIN);
        }
    }

    private void run() throws InterruptedException {
        var lock = StackLock.take(settings.data());
        if (lock.isEmpty()) {
            refuse("Already running as process " + StackLock.holder(settings.data())
                    + ": stop it with Ctrl-C there, or with ./run stop.");
        }
        var complaints = Ports.complaints(settings);
        if (!complaints.isEmpty()) {
            refuse(String.join("\n", complaints));
        }
        var stack = begin(lock.orElseThrow());
        // By then the first releases have come through: most classes are loaded.
        Thread.sleep(FIRST_RELEASES);
        stack.archiveClasses();
        new CountDownLatch(1).await();
    }

    private Stack begin(StackLock lock) throws InterruptedException {
        if (settings.fresh()) {
            lock.deleteData();
        }
        var stack = stack(new Parts(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, lock), "stop-stack"));
        long begin = System.nanoTime();
        var settled = stack.start();
        new StartRequests(settings.data(), stack).watch();
        try {
            settled.get(PATIENCE.plus(A_MOMENT).toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            // Progress has reported the late part; the summary is printed now, and again when that part is ready.
            report(stack, begin);
            settled.join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        report(stack, begin);
        return stack;
    }

    private void report(Stack stack, long begin) {
        if (stack.isStopping()) {
            return;
        }
        progress.say(String.format(
                Locale.ROOT,
                stack.isReady() ? "Communiqué runs, after %.1f s." : "Not all parts run, after %.1f s.",
                Progress.seconds(Duration.ofNanos(System.nanoTime() - begin))));
        progress.say(new Summary(settings).of(stack.parts()));
    }

    private Stack stack(Parts parts) {
        return new Stack(
                List.of(parts.kafka(), parts.elasticsearch()),
                parts.newsroom(),
                List.of(parts.ingest(), parts.enrich(), parts.publish(), parts.console()),
                progress,
                PATIENCE);
    }

    private void end(Stack stack, StackLock lock) {
        progress.say("Stopping …");
        long begin = System.nanoTime();
        stack.stop();
        lock.release();
        progress.say(String.format(
                Locale.ROOT, "Stopped after %.1f s.", Progress.seconds(Duration.ofNanos(System.nanoTime() - begin))));
        System.out.flush();
        // Otherwise the exit value would be that of the signal.
        Runtime.getRuntime().halt(stack.isBroken() ? PART_FAILED : 0);
    }

    private void refuse(String why) {
        progress.say(why);
        System.exit(COULD_NOT_BEGIN);
    }
}
