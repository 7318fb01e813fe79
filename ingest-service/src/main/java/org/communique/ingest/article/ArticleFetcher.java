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

/** Fetches article pages, several at a time and within their {@link ArticleMemory}. Safe for use by many polls. */
public final class ArticleFetcher {

    private final Fetcher fetcher;
    private final Function<URI, RobotsPermission> robots;
    private final Semaphore permits;
    private final ArticleMemory memory;
    private final ParseLimit parsing = new ParseLimit();
    private final MeterRegistry meters;

    /**
     * @param robots whether a page may be fetched
     * @param atOnce how many, over all polls
     * @param memory of the pages of all polls
     */
    public ArticleFetcher(
            Fetcher fetcher,
            Function<URI, RobotsPermission> robots,
            int atOnce,
            ArticleMemory memory,
            MeterRegistry meters) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.permits = new Semaphore(atOnce);
        this.memory = memory;
        this.meters = meters;
    }

    /**
     * Pages in batches that are as large as memory allows.
     *
     * @param most in one batch
     */
    public ArticleBatches batches(List<ArticleRequest> requests, int most) {
        return new ArticleBatches(this, requests, most);
    }

    /** Limit of what is parsed at the same time. */
    public ParseLimit parsing() {
        return parsing;
    }

    /** Bytes that the pages of one batch, and the texts that go with them, take at most, unless it is one page. */
    public int bytesOfABatch() {
        return memory.perBatch();
    }

    /** Fetches as many of some pages as fit into memory, the first of them in any case. */
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

    /** The answers up to the first page for which there was no room. */
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
            if (!(outcome instanceof ArticleOutcome.Had)) {
                body.giveBack();
            }
            return body.wasRefused() ? Optional.empty() : Optional.of(outcome);
        } finally {
            permits.release();
        }
    }

    private ArticleBatches.Batch fetchAlone(ArticleRequest request, int from) {
        try {
            var place = memory.waitForPlace();
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
            case ALLOWED -> understood(fetcher.fetch(FetchRequest.page(url, request.validators()), allowance), request);
            case DISALLOWED -> new ArticleOutcome.Disallowed();
            case UNKNOWN -> new ArticleOutcome.Missing();
        };
    }

    private ArticleOutcome understood(FetchOutcome answer, ArticleRequest request) {
        return switch (answer) {
            case FetchOutcome.Modified page -> parsing.parse(page.body().length, () -> parsed(page, request));
            case FetchOutcome.Gone _ -> new ArticleOutcome.Gone();
            case FetchOutcome.Refused _ -> new ArticleOutcome.None();
            case FetchOutcome.NotModified same -> new ArticleOutcome.Same(same.validators());
            case FetchOutcome.Throttled _, FetchOutcome.Failed _, FetchOutcome.Unreachable _ ->
                new ArticleOutcome.Missing();
        };
    }

    private static ArticleOutcome parsed(FetchOutcome.Modified page, ArticleRequest request) {
        return ArticlePage.read(page.body(), page.contentType(), page.finalUrl())
                .map(read -> read.cutTo(request.selector()))
                .<ArticleOutcome>map(read -> new ArticleOutcome.Had(read, page.validators(), read.text()))
                .orElseGet(ArticleOutcome.None::new);
    }

    /** A page that breaks our reader is a page that can't be had: its release goes out without it. */
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
