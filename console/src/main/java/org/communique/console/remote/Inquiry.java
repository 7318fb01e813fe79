package org.communique.console.remote;

import java.util.concurrent.CompletableFuture;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Question to a server on its way, so that the questions of one page wait together instead of one after the other. Each
 * server's client limits the time.
 *
 * @param <T> the answer
 */
public final class Inquiry<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

    private final CompletableFuture<Answer<T>> answer = new CompletableFuture<>();

    private Inquiry() {}

    /** Begins to ask, in a virtual thread. */
    public static <T> Inquiry<T> begin(Answer.Question<T> question) {
        var inquiry = new Inquiry<T>();
        Thread.ofVirtual().name("inquiry").start(() -> inquiry.answer.complete(answerOrFault(question)));
        return inquiry;
    }

    /** Waits for the answer, or the reason for none. */
    public Answer<T> answer() {
        return answer.join();
    }

    /** A fault in the code costs its part of the page alone, and is in the log. */
    private static <T> Answer<T> answerOrFault(Answer.Question<T> question) {
        try {
            return Answer.to(question);
        } catch (RuntimeException | Error fault) {
            LOG.error("inquiry failed reason=\"{}\"", FailureReason.of(fault), fault);
            return new Answer.Unreachable<>("unexpected fault of the console; its log says more");
        }
    }
}
