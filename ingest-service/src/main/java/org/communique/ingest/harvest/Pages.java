package org.communique.ingest.harvest;

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
import org.communique.ingest.fetch.Allowance;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.page.ArticlePage;
import org.communique.ingest.robots.Permission;

/** Fetches article pages, several at a time and within their {@link PageMemory}. Safe for use by many polls. */
public final class Pages {

    private final Fetcher fetcher;
    private final Function<URI, Permission> robots;
    private final Semaphore permits;
    private final PageMemory memory;
    private final Parsing parsing = new Parsing();
    private final MeterRegistry meters;

    /**
     * @param robots whether a page may be fetched
     * @param atOnce how many, over all polls
     * @param memory of the pages of all polls
     */
    public Pages(
            Fetcher fetcher, Function<URI, Permission> robots, int atOnce, PageMemory memory, MeterRegistry meters) {
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
    public PageBatches batches(List<PageRequest> requests, int most) {
        return new PageBatches(this, requests, most);
    }

    /** Limit of what is parsed at the same time. */
    public Parsing parsing() {
        return parsing;
    }

    /** Bytes that the pages of one batch, and the texts that go with them, take at most, unless it is one page. */
    public int bytesOfABatch() {
        return memory.perBatch();
    }

    /** Fetches as many of some pages as fit into memory, the first of them in any case. */
    PageBatches.Batch fetch(List<PageRequest> requests, int from) {
        var share = memory.share();
        try {
            var outcomes = fetch(requests, share);
            if (!outcomes.isEmpty()) {
                outcomes.forEach(outcome -> IngestMeters.PAGES.count(meters, outcome.word()));
                return new PageBatches.Batch(from, outcomes, share.taken() < memory.perBatch() / 2, share);
            }
        } catch (RuntimeException | Error e) {
            share.close();
            throw e;
        }
        share.close();
        return fetchAlone(requests.getFirst(), from);
    }

    /** The answers up to the first page for which there was no room. */
    private List<PageOutcome> fetch(List<PageRequest> requests, PageMemory.Share share) {
        var fetches = new ArrayList<Future<Optional<PageOutcome>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var request : requests) {
                boolean first = fetches.isEmpty();
                fetches.add(threads.submit(() -> fetchInto(share, request, first)));
            }
        }
        return fetches.stream()
                .map(Pages::result)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PageOutcome> fetchInto(PageMemory.Share share, PageRequest request, boolean first)
            throws InterruptedException {
        permits.acquire();
        try {
            if (!first && share.isFull()) {
                return Optional.empty();
            }
            var body = share.body(first);
            var outcome = fetch(request, body);
            if (!(outcome instanceof PageOutcome.Had)) {
                body.giveBack();
            }
            return body.wasRefused() ? Optional.empty() : Optional.of(outcome);
        } finally {
            permits.release();
        }
    }

    private PageBatches.Batch fetchAlone(PageRequest request, int from) {
        try {
            var place = memory.waitForPlace();
            try {
                PageOutcome outcome = fetchInPlace(request);
                IngestMeters.PAGES.count(meters, outcome.word());
                return new PageBatches.Batch(from, List.of(outcome), false, place);
            } catch (RuntimeException | Error e) {
                place.close();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PageBatches.Batch(from, List.of(new PageOutcome.Missing()), false, () -> {});
        }
    }

    private PageOutcome fetchInPlace(PageRequest request) throws InterruptedException {
        permits.acquire();
        try {
            return fetch(request, Allowance.UNLIMITED);
        } catch (RuntimeException | Error e) {
            return new PageOutcome.Missing();
        } finally {
            permits.release();
        }
    }

    private PageOutcome fetch(PageRequest request, Allowance allowance) {
        var url = request.url();
        if (url == null) {
            return new PageOutcome.None();
        }
        return switch (robots.apply(url)) {
            case ALLOWED -> understood(fetcher.fetch(FetchRequest.page(url, request.validators()), allowance), request);
            case DISALLOWED -> new PageOutcome.Disallowed();
            case UNKNOWN -> new PageOutcome.Missing();
        };
    }

    private PageOutcome understood(FetchOutcome answer, PageRequest request) {
        return switch (answer) {
            case FetchOutcome.Modified page -> parsing.parse(page.body().length, () -> parsed(page, request));
            case FetchOutcome.Gone _ -> new PageOutcome.Gone();
            case FetchOutcome.Refused _ -> new PageOutcome.None();
            case FetchOutcome.NotModified same -> new PageOutcome.Same(same.validators());
            case FetchOutcome.Throttled _, FetchOutcome.Failed _, FetchOutcome.Unreachable _ ->
                new PageOutcome.Missing();
        };
    }

    private static PageOutcome parsed(FetchOutcome.Modified page, PageRequest request) {
        return ArticlePage.read(page.body(), page.contentType(), page.finalUrl())
                .map(read -> read.cutTo(request.selector()))
                .<PageOutcome>map(read -> new PageOutcome.Had(read, page.validators(), read.text()))
                .orElseGet(PageOutcome.None::new);
    }

    /** A page that breaks our reader is a page that can't be had: its release goes out without it. */
    private static Optional<PageOutcome> result(Future<Optional<PageOutcome>> fetch) {
        try {
            return fetch.get();
        } catch (ExecutionException | CancellationException e) {
            return Optional.of(new PageOutcome.Missing());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new PageOutcome.Missing());
        }
    }
}
