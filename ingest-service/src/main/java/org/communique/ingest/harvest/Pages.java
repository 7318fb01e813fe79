package org.communique.ingest.harvest;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.page.ArticlePage;
import org.communique.ingest.robots.Permission;
import org.jspecify.annotations.Nullable;

/** Fetches article pages, several at a time. Safe for use by many polls. */
public final class Pages {

    private final Fetcher fetcher;
    private final Function<URI, Permission> robots;
    private final Semaphore permits;
    private final MeterRegistry meters;

    /**
     * @param robots whether a page may be fetched
     * @param atOnce how many, over all polls
     */
    public Pages(Fetcher fetcher, Function<URI, Permission> robots, int atOnce, MeterRegistry meters) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.permits = new Semaphore(atOnce);
        this.meters = meters;
    }

    /**
     * Fetches pages.
     *
     * @return as many outcomes, in the same order
     */
    public List<PageOutcome> fetch(List<PageRequest> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetches = requests.stream()
                    .map(request -> threads.submit((Callable<PageOutcome>) () -> fetch(request)))
                    .toList();
            return fetches.stream().map(Pages::result).toList();
        }
    }

    private PageOutcome fetch(PageRequest request) throws InterruptedException {
        var url = request.url();
        var outcome = url == null ? new PageOutcome.None() : cut(ask(url, request.validators()), request.selector());
        IngestMeters.PAGES.count(meters, outcome.word());
        return outcome;
    }

    private static PageOutcome cut(PageOutcome outcome, @Nullable String selector) {
        return outcome instanceof PageOutcome.Had had
                ? new PageOutcome.Had(had.page().cutTo(selector), had.validators())
                : outcome;
    }

    private PageOutcome ask(URI url, Validators known) throws InterruptedException {
        permits.acquire();
        try {
            return switch (robots.apply(url)) {
                case ALLOWED -> understood(fetcher.fetch(FetchRequest.page(url, known)));
                case DISALLOWED -> new PageOutcome.Disallowed();
                case UNKNOWN -> new PageOutcome.Missing();
            };
        } finally {
            permits.release();
        }
    }

    private static PageOutcome understood(FetchOutcome answer) {
        return switch (answer) {
            case FetchOutcome.Modified page ->
                ArticlePage.read(page.body(), page.contentType(), page.finalUrl())
                        .<PageOutcome>map(read -> new PageOutcome.Had(read, page.validators()))
                        .orElseGet(PageOutcome.None::new);
            case FetchOutcome.Gone _ -> new PageOutcome.Gone();
            case FetchOutcome.Refused _ -> new PageOutcome.None();
            case FetchOutcome.NotModified same -> new PageOutcome.Same(same.validators());
            case FetchOutcome.Throttled _, FetchOutcome.Failed _, FetchOutcome.Unreachable _ ->
                new PageOutcome.Missing();
        };
    }

    /** A page that breaks our reader is a page that can't be had: its release goes out without it. */
    private static PageOutcome result(Future<PageOutcome> fetch) {
        try {
            return fetch.get();
        } catch (ExecutionException | CancellationException e) {
            return new PageOutcome.Missing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PageOutcome.Missing();
        }
    }
}
