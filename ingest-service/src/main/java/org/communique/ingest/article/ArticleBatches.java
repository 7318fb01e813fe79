package org.communique.ingest.article;

import java.util.List;
import org.communique.ingest.article.ArticleMemory.Closing;

/**
 * Article pages in batches that fit into memory: a few large ones, one alone, or many small ones. Each batch is fetched
 * on demand. Used by one thread.
 */
public final class ArticleBatches {

    private final ArticleFetcher fetcher;
    private final List<ArticleRequest> requests;
    private final int maxSize;
    private int size;
    private int position;

    ArticleBatches(ArticleFetcher fetcher, List<ArticleRequest> requests, int maxSize) {
        this.fetcher = fetcher;
        this.requests = requests;
        this.maxSize = maxSize;
        this.size = maxSize;
    }

    /**
     * Pages fetched together, to be closed when they are no longer needed.
     *
     * @param from index of the first of them among all requests
     * @param outcomes one for each request, in their order
     */
    public record Batch(int from, List<ArticleOutcome> outcomes, boolean isSmall, Closing memory)
            implements AutoCloseable {

        /** Returns the index after the last one. */
        public int to() {
            return from + outcomes.size();
        }

        @Override
        public void close() {
            memory.close();
        }
    }

    /** Whether there are more requests. */
    public boolean hasNext() {
        return position < requests.size();
    }

    /** Returns the index of the next request. */
    public int position() {
        return position;
    }

    /**
     * Fetches the next pages, at least one, or an empty batch without requests. After a batch that met the limits of
     * memory the next one is as small, so that hardly any page is fetched in vain; then they grow again.
     *
     * @param max the largest number of pages, for another reason
     */
    public Batch next(int max) {
        if (!hasNext()) {
            return new Batch(position, List.of(), true, () -> {});
        }
        int asked = Math.clamp(Math.min(size, max), 1, requests.size() - position);
        var batch = fetcher.fetch(requests.subList(position, position + asked), position);
        position = batch.to();
        int got = batch.outcomes().size();
        if (got < asked) {
            size = got;
        } else if (batch.isSmall()) {
            size = Math.min(maxSize, 2 * size);
        }
        return batch;
    }
}
