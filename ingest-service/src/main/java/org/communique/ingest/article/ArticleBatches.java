package org.communique.ingest.article;

import java.util.List;
import org.communique.ingest.article.ArticleMemory.Closing;

/**
 * Article pages in batches that fit into memory: a few large ones, one that goes alone, or many small ones. Each batch is
 * fetched when it is asked for. Used by one thread.
 */
public final class ArticleBatches {

    private final ArticleFetcher pages;
    private final List<ArticleRequest> requests;
    private final int most;
    private int size;
    private int done;

    ArticleBatches(ArticleFetcher pages, List<ArticleRequest> requests, int most) {
        this.pages = pages;
        this.requests = requests;
        this.most = most;
        this.size = most;
    }

    /**
     * Pages that were fetched together, to be closed when nothing of them is needed any more.
     *
     * @param from index of the first of them among all requests
     * @param outcomes one of each, in the order of the requests
     */
    public record Batch(int from, List<ArticleOutcome> outcomes, boolean isSmall, Closing memory)
            implements AutoCloseable {

        /** Index after the last one. */
        public int to() {
            return from + outcomes.size();
        }

        @Override
        public void close() {
            memory.close();
        }
    }

    /** Whether there are more. */
    public boolean hasNext() {
        return done < requests.size();
    }

    /**
     * Fetches the next ones, at least one. After a batch that met the limits of memory the next one is as small, so that
     * hardly any page is asked for in vain; then they grow again.
     *
     * @param atMost as many, for another reason
     */
    public Batch next(int atMost) {
        int asked = Math.clamp(Math.min(size, atMost), 1, requests.size() - done);
        var batch = pages.fetch(requests.subList(done, done + asked), done);
        done = batch.to();
        int got = batch.outcomes().size();
        if (got < asked) {
            size = got;
        } else if (batch.isSmall()) {
            size = Math.min(most, 2 * size);
        }
        return batch;
    }
}
