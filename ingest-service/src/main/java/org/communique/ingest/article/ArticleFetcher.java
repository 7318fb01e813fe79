package org.communique.ingest.article;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.communique.ingest.fetch.BodyMemory;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.RobotsPermission;
import org.communique.ingest.metrics.IngestMeters;

/** Fetcher of article pages, several concurrently and within their {@link ArticleMemory}. Safe for use by many polls. */
public final class ArticleFetcher {

    private final Fetcher fetcher;
    private final Function<URI, RobotsPermission> robots;
    private final Semaphore permits;
    private final ArticleMemory memory;
    private final ParseLimit parsing = new ParseLimit();
    private final MeterRegistry meters;

    /**
     * @param robots the permission of robots.txt for a page
     * @param maxConcurrent the largest number of concurrent requests, over all polls
     * @param memory the memory for pages of all polls
     */
    public ArticleFetcher(
            Fetcher fetcher,
            Function<URI, RobotsPermission> robots,
            int maxConcurrent,
            ArticleMemory memory,
            MeterRegistry meters) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.permits = new Semaphore(maxConcurrent);
        this.memory = memory;
        this.meters = meters;
    }

    /**
     * Returns pages in batches as large as memory allows.
     *
     * @param maxSize the largest number of pages in a batch
     */
    public ArticleBatches batches(List<ArticleRequest> requests, int maxSize) {
        return new ArticleBatches(this, requests, maxSize);
    }

    /** Returns the limit of concurrent parsing. */
    public ParseLimit parsing() {
        return parsing;
    }

    /** Returns the largest size of a batch of several pages, and of the texts of their items, in bytes. */
    public int maxBatchBytes() {
        return memory.perBatch();
    }

    /** Fetches as many of some pages as fit into memory, at least the first. */
    ArticleBatches.Batch fetch(List<ArticleRequest> requests, int from) {
        var share = memory.share();
        try {
            var outcomes = fetch(requests, share);
            if (!outcomes.isEmpty()) {
                outcomes.forEach(outcome -> IngestMeters.PAGES.count(meters, outcome.word()));
                return new ArticleBatches.Batch(from, outcomes, share.taken() < memory.perBatch() / 2, share);
            }
        } catch (RuntimeException | Error e) {
            share.close();
            throw e;
        }
        share.close();
        return fetchAlone(requests.getFirst(), from);
    }

    /** Returns the outcomes up to the first page without room. */
    private List<ArticleOutcome> fetch(List<ArticleRequest> requests, ArticleMemory.Share share) {
        var fetches = new ArrayList<Future<Optional<ArticleOutcome>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var request : requests) {
                boolean first = fetches.isEmpty();
                fetches.add(threads.submit(() -> fetchInto(share, request, first)));
            }
        }
        return fetches.stream()
                .map(ArticleFetcher::result)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ArticleOutcome> fetchInto(ArticleMemory.Share share, ArticleRequest request, boolean first)
            throws InterruptedException {
        permits.acquire();
        try {
            if (!first && share.isFull()) {
                return Optional.empty();
            }
            var body = share.body(first);
            var outcome = fetch(request, body);
            if (!(outcome instanceof ArticleOutcome.Fetched)) {
                body.release();
            }
            return body.wasRefused() ? Optional.empty() : Optional.of(outcome);
        } finally {
            permits.release();
        }
    }

    private ArticleBatches.Batch fetchAlone(ArticleRequest request, int from) {
        try {
            var place = memory.awaitPlace();
            try {
                ArticleOutcome outcome = fetchInPlace(request);
                IngestMeters.PAGES.count(meters, outcome.word());
                return new ArticleBatches.Batch(from, List.of(outcome), false, place);
            } catch (RuntimeException | Error e) {
                place.close();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ArticleBatches.Batch(from, List.of(new ArticleOutcome.Missing()), false, () -> {});
        }
    }

    private ArticleOutcome fetchInPlace(ArticleRequest request) throws InterruptedException {
        permits.acquire();
        try {
            return fetch(request, BodyMemory.UNLIMITED);
        } catch (RuntimeException | Error e) {
            return new ArticleOutcome.Missing();
        } finally {
            permits.release();
        }
    }

    private ArticleOutcome fetch(ArticleRequest request, BodyMemory allowance) {
        var url = request.url();
        if (url == null) {
            return new ArticleOutcome.None();
        }
        return switch (robots.apply(url)) {
            case ALLOWED -> outcome(fetcher.fetch(FetchRequest.page(url, request.validators()), allowance), request);
            case DISALLOWED -> new ArticleOutcome.Disallowed();
            case UNKNOWN -> new ArticleOutcome.Missing();
        };
    }

    private ArticleOutcome outcome(FetchOutcome response, ArticleRequest request) {
        return switch (response) {
            case FetchOutcome.Modified page -> parsing.parse(page.body().length, () -> parsed(page, request));
            case FetchOutcome.Gone _ -> new ArticleOutcome.Gone();
            case FetchOutcome.Refused _ -> new ArticleOutcome.None();
            case FetchOutcome.NotModified same -> new ArticleOutcome.NotModified(same.validators());
            case FetchOutcome.Throttled _, FetchOutcome.Failed _, FetchOutcome.Unreachable _ ->
                new ArticleOutcome.Missing();
        };
    }

    private static ArticleOutcome parsed(FetchOutcome.Modified page, ArticleRequest request) {
        return ArticlePage.read(page.body(), page.contentType(), page.finalUrl())
                .map(read -> read.cutTo(request.selector()))
                .<ArticleOutcome>map(read -> new ArticleOutcome.Fetched(read, page.validators(), read.text()))
                .orElseGet(ArticleOutcome.None::new);
    }

    /** Returns the outcome; a page with an exception is a missing one, and its release is emitted without it. */
    private static Optional<ArticleOutcome> result(Future<Optional<ArticleOutcome>> fetch) {
        try {
            return fetch.get();
        } catch (ExecutionException | CancellationException e) {
            return Optional.of(new ArticleOutcome.Missing());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new ArticleOutcome.Missing());
        }
    }
}
