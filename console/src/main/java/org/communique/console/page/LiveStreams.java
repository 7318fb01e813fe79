package org.communique.console.page;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events for open pages, each in a virtual thread of its own. Limited in number: a browser that is not
 * looked at closes its own ({@code live.js}). An end of the browser's side is noticed with the next event, so streams send one,
 * a comment if nothing else, every few seconds.
 */
@Component
public final class LiveStreams implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final int MOST = 64;

    private final Semaphore permits = new Semaphore(MOST);
    private volatile boolean stopped;

    /** Source of the events of one stream. */
    @FunctionalInterface
    public interface Source {

        /**
         * Sends what is new. Called again and again, until the browser is gone.
         *
         * @throws IOException when the browser is gone
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
        Thread.ofVirtual().name("live-stream").start(() -> run(stream, interval, source));
        return stream;
    }

    private void run(SseEmitter stream, Duration interval, Source source) {
        try {
            while (!stopped) {
                source.sendTo(stream);
                Thread.sleep(interval);
            }
            stream.complete();
        } catch (IOException | IllegalStateException gone) {
            stream.completeWithError(gone);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            stream.complete();
        } catch (RuntimeException | Error fault) {
            LOG.error("live stream failed reason=\"{}\"", FailureReason.of(fault), fault);
            stream.completeWithError(fault);
        } finally {
            permits.release();
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
