package org.communique.console.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events for open pages, each in a virtual thread of its own. Limited in number: a browser that is not
 * looked at closes its own ({@code live.js}). An end of the browser's side is noticed with the next event, so sources send one,
 * a comment if nothing else, every few seconds. They end before the web server, which would wait for them.
 */
@Component
public final class LiveStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final int MOST = 64;

    private final Semaphore permits = new Semaphore(MOST);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** Source of the events of one stream. */
    @FunctionalInterface
    public interface Source {

        /**
         * Sends what is new. Called again and again, until the browser is gone.
         *
         * @throws IOException when the browser is gone
         * @throws InterruptedException when the console stops
         */
        void sendTo(SseEmitter stream) throws IOException, InterruptedException;
    }

    /**
     * Opens a stream.
     *
     * @param interval between two calls of the source
     * @throws org.springframework.web.ErrorResponseException 503 when there are too many
     */
    public SseEmitter open(Duration interval, Source source) {
        if (!permits.tryAcquire()) {
            throw Problem.unavailable("live streams: %d are open (expected: fewer); close a page".formatted(MOST));
        }
        var stream = new SseEmitter(0L);
        var thread = Thread.ofVirtual().name("live-stream").unstarted(() -> run(stream, interval, source));
        threads.add(thread);
        thread.start();
        return stream;
    }

    private void run(SseEmitter stream, Duration interval, Source source) {
        try {
            while (running) {
                source.sendTo(stream);
                Thread.sleep(interval);
            }
            stream.complete();
        } catch (IOException | IllegalStateException _) {
            // The browser is gone; the web server has noticed, too.
            stream.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stream.complete();
        } catch (RuntimeException | Error fault) {
            LOG.error("live stream failed reason=\"{}\"", FailureReason.of(fault), fault);
            stream.complete();
        } finally {
            threads.remove(Thread.currentThread());
            permits.release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
